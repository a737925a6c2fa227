import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, lexicographicSortSchema, parse, printSchema } from 'graphql';

/*
 * node generate-client.ts FOLDER --check|--write: makes the types of a client's questions as its codegen.json says, without
 * the generator's own command and what that brings along; with --check it only tells whether the copies are up to date. A process
 * of its own, because the generator's packages mix module systems in a way that Jest does not load.
 */
const [, , folder = '', mode] = process.argv;

interface Settings {
  readonly schema: string;
  readonly documents: readonly string[];
  readonly generates: Readonly<Record<string, { readonly presetConfig: object; readonly config: object }>>;
}
const settings = JSON.parse(readFileSync(join(folder, 'codegen.json'), 'utf8')) as Settings;
// In the order of names, as the generator's own command has it.
const schemaAst = lexicographicSortSchema(buildSchema(readFileSync(join(folder, settings.schema), 'utf8')));

for (const [target, text] of await generatedFiles()) {
  const path = join(folder, target);
  if (mode === '--write') writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) {
    process.stderr.write(`${path} is not what its questions give. Run: npm run codegen, in ${folder}\n`);
    process.exitCode = 1;
  }
}

async function generatedFiles() {
  const files: (readonly [path: string, text: string])[] = [];
  for (const [baseOutputDir, { presetConfig, config }] of Object.entries(settings.generates)) {
    const wanted = await preset.buildGeneratesSection({
      baseOutputDir,
      presetConfig,
      config,
      schema: parse(printSchema(schemaAst)),
      schemaAst,
      documents: settings.documents.flatMap(questionsIn),
      plugins: [],
      pluginMap: {},
    });
    for (const file of wanted) files.push([file.filename, await codegen(file)]);
  }
  return files;
}

/** Whatever stands in graphql(`…`). */
function questionsIn(file: string) {
  const found = readFileSync(join(folder, file), 'utf8').matchAll(/\bgraphql\(`([^`]*)`\)/gu);
  return [...found].map(([, rawSDL = '']) => ({ location: file, rawSDL, document: parse(rawSDL) }));
}
