import { fileURLToPath } from 'node:url';
import { openReadingPool } from '../src/importing/reading-pool.ts';
import { substitutedSamples } from '../tests/fixtures/substituted-samples.ts';
import { articleOf } from '../tests/setup/read-text.ts';

/*
 * Whether time stays linear and memory flat however long a text is and whatever stands in it: each kind of text at one,
 * two and four times a length, and once at 5 MB if asked for (about six minutes each). Seconds are the processor's, so that
 * other work on the machine does not count.
 * node bench/reading-robustness.ts [KILOBYTES] [--long] [KIND…]
 */
const args = process.argv.slice(2);
const long = args.includes('--long');
const kilobytes = args.map(Number).find((each) => each > 0) ?? 100;
const wanted = args.filter((each) => !each.startsWith('--') && Number.isNaN(Number(each)));

const reports = (await substitutedSamples(100)).map(({ text }) => text.replace(/\s+/gu, ' '));
const prose = reports.join(' ');
const KINDS: Readonly<Record<string, string>> = {
  'prose in one line': `${prose} `,
  'one sentence': `${prose.replace(/[.!?…]+/gu, ' and')} `,
  'one name all over': 'Kim Jong Un met Moon Jae-in, and Kim told Moon that he would meet him again. ',
  capitals: `${prose.toUpperCase()} `,
  'one word': 'a',
  numbers: '12 345.67 8,901 2018-04-17 ',
  'quotations that never close': '“Iran has tested a missile, Trump said, ',
  'brackets that never close': '((([[[{{{ ',
  'blank lines': 'Trump met Kim\n\n',
  'surrogates without their half': '\ud83d met \ude00 Trump ',
};

const pool = await openReadingPool({ size: 1, modelsFolder: fileURLToPath(new URL('../models', import.meta.url)) });
await pool.read(articleOf(prose.slice(0, 20_000)));
for (const [kind, unit] of Object.entries(KINDS)) {
  if (wanted.length > 0 && !wanted.includes(kind)) continue;
  const sizes = [1, 2, 4].map((times) => times * kilobytes * 1000);
  if (long) sizes.push(5_000_000);
  const figures: string[] = [];
  let before: number | null = null;
  for (const size of sizes) {
    const text = unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
    const begun = process.cpuUsage();
    const reading = await pool.read(articleOf(text));
    const { user, system } = process.cpuUsage(begun);
    const seconds = (user + system) / 1e6;
    const slower = before === null ? '' : `, ×${(seconds / size / before).toFixed(2)} a byte`;
    figures.push(`${size / 1000} kB ${seconds.toFixed(1)} s${slower} (${reading.claims.length} claims)`);
    before = seconds / size;
  }
  const memory = Math.round(process.memoryUsage.rss() / 1e6);
  process.stdout.write(`${kind.padEnd(30)} ${figures.join(' · ')} · ${memory} MB held\n`);
}
await pool.close();
