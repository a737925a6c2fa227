import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A package whose ready-made script lies beside the file that Node would load. */
interface Library {
  readonly name: string;
  /** The package that needs it, where we do not ourselves. */
  readonly of?: string;
  readonly script: string;
  readonly license: string;
}

/** In the order in which they need each other. */
const LIBRARIES: readonly Library[] = [
  { name: 'graphology', script: 'graphology.umd.min.js', license: '../LICENSE.txt' },
  { name: 'sigma', script: 'sigma.min.js', license: '../LICENSE.txt' },
  { name: 'd3-dispatch', of: 'd3-force', script: 'd3-dispatch.min.js', license: '../LICENSE' },
  { name: 'd3-quadtree', of: 'd3-force', script: 'd3-quadtree.min.js', license: '../LICENSE' },
  { name: 'd3-timer', of: 'd3-force', script: 'd3-timer.min.js', license: '../LICENSE' },
  { name: 'd3-force', script: 'd3-force.min.js', license: '../LICENSE' },
];

/** One script with everything that the explorer takes from others, each with its licence; it sets globals (see browser/libraries.ts). */
export async function browserLibraries(): Promise<string> {
  return (await Promise.all(LIBRARIES.map(read))).join('\n');
}

async function read({ name, of, script, license }: Library): Promise<string> {
  const require = createRequire(of ? createRequire(import.meta.url).resolve(of) : import.meta.url);
  const folder = dirname(require.resolve(name));
  const [code, terms] = await Promise.all([script, license].map((file) => readFile(join(folder, file), 'utf8')));
  return `/*! ${name}\n${terms!.replaceAll('*/', '* /')}*/\n${code!.replace(/^\/\/# sourceMappingURL=.*$/mu, '')}`;
}
