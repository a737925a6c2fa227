import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { runCommand } from '../../src/bin/shared/run-command.ts';
import { BackchannelError } from '../../src/model/errors.ts';
import { measureImportAgain } from './import-again.ts';
import { measureScale } from './scale.ts';
import { type Verdict, verdictLine } from './verdict.ts';
import { measureWholeImport } from './whole-import.ts';
import { measureWriting } from './writing-rate.ts';

const USAGE = `Usage: npm run bench:import -- [OPTIONS]
How fast articles come into the graph, each measured on a local Neo4j of its own that is thrown away in the end.
  --only NAMES      writing, again, scale, whole; all without
  --writing 10000   articles of the comparison with the floor
  --again 20000     articles that are imported twice, their readings made beforehand
  --small 10000     articles of the two loads whose rates
  --large 100000      are compared
  --whole 1000      articles that are really read
Ends with 1 where a target is missed.`;

const MEASURES = ['writing', 'again', 'scale', 'whole'] as const;

await runCommand(async () => {
  const wanted = wantedFrom(process.argv.slice(2));
  if (wanted === null) {
    say(USAGE);
    return;
  }
  say(`${cpus().length} cores, Node ${process.versions.node}`);
  const { sizes } = wanted;
  const measures: Readonly<Record<(typeof MEASURES)[number], () => Promise<readonly Verdict[]>>> = {
    writing: () => measureWriting(sizes.writing, say),
    again: () => measureImportAgain(sizes.again, say),
    scale: () => measureScale(sizes.small, sizes.large, say),
    whole: () => measureWholeImport(sizes.whole, say),
  };
  const verdicts: Verdict[] = [];
  for (const name of MEASURES.filter((each) => wanted.only.includes(each))) {
    const found = await measures[name]();
    verdicts.push(...found);
    for (const verdict of found) say(`  ${verdictLine(verdict)}`);
  }
  say(`\n${verdicts.map(verdictLine).join('\n')}`);
  if (verdicts.some(({ met }) => !met)) process.exitCode = 1;
});

interface Wanted {
  readonly only: readonly string[];
  readonly sizes: Readonly<Record<'writing' | 'again' | 'small' | 'large' | 'whole', number>>;
}

/** Null where help was asked for. @throws {BackchannelError} BAD_INPUT */
function wantedFrom(given: readonly string[]): Wanted | null {
  const text = (otherwise: string) => ({ type: 'string', default: otherwise }) as const;
  const options = {
    only: text(MEASURES.join()),
    writing: text('10000'),
    again: text('20000'),
    small: text('10000'),
    large: text('100000'),
    whole: text('1000'),
    help: { type: 'boolean', default: false, short: 'h' },
  } as const;
  let values: ReturnType<typeof parseArgs<{ options: typeof options }>>['values'];
  try {
    values = parseArgs({ args: [...given], options }).values;
  } catch (error) {
    throw new BackchannelError('BAD_INPUT', `${(error as Error).message}\n${USAGE}`);
  }
  if (values.help) return null;
  const count = (name: keyof Wanted['sizes']) => {
    const number = Number(values[name]);
    if (Number.isSafeInteger(number) && number > 0) return number;
    throw new BackchannelError(
      'BAD_INPUT',
      `--${name}: expected a whole number from 1 on, got ${values[name]}.\n${USAGE}`,
    );
  };
  const only = (values.only ?? '').split(',');
  const strange = only.find((name) => !MEASURES.some((each) => each === name));
  if (strange !== undefined) {
    throw new BackchannelError('BAD_INPUT', `--only: expected ${MEASURES.join(', ')}, got ${strange}.\n${USAGE}`);
  }
  const sizes = {
    writing: count('writing'),
    again: count('again'),
    small: count('small'),
    large: count('large'),
    whole: count('whole'),
  };
  return { only, sizes };
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
