import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { explainReading } from '../../../src/reading/explanation.ts';
import { explanationLines } from '../../../src/reading/explanation-lines.ts';
import { readingOf } from '../../fixtures/reading-of.ts';
import { articleOf } from '../../setup/read-text.ts';

const SENTENCES = ['Merkel will not meet Macron on Friday, a German official told Reuters.', 'Nobody wept.'] as const;
const article = articleOf(SENTENCES.join('\n'));
const reading = readingOf(
  article,
  SENTENCES,
  {
    Merkel: { kind: 'Person', name: 'Angela Merkel' },
    Macron: { kind: 'Person', name: 'Emmanuel Macron' },
    Reuters: { kind: 'Organization', name: 'Reuters' },
  },
  [
    {
      sentence: 0,
      type: 'MET',
      modality: 'DENIED',
      subject: 'Merkel',
      object: 'Macron',
      trigger: 'meet',
      cues: [
        ['TRIGGER', 'meet'],
        ['NEGATION', 'not'],
      ],
      speakers: ['(a German official)', 'Reuters'],
      time: {
        text: 'Friday',
        start: '2019-03-08',
        end: '2019-03-08',
        partial: null,
        precision: 'DAY',
        basis: 'PUBLICATION',
      },
      confidence: 0.42,
    },
  ],
);

describe('an explanation', () => {
  test('tells each sentence with whom its words stand for and what decided its claims', () => {
    const [first, second] = explainReading(article, reading, new Set());
    expect(first).toMatchObject({ index: 0, start: 0, text: SENTENCES[0] });
    expect(first?.mentions.map(({ text, entity }) => `${text} ${entity?.id}`)).toEqual([
      'Merkel person:angela-merkel',
      'Macron person:emmanuel-macron',
      'Reuters organization:reuters',
    ]);
    expect(first?.claims).toMatchObject([
      {
        type: 'MET',
        modality: 'DENIED',
        stored: false,
        subject: { entity: { name: 'Angela Merkel' } },
        trigger: { text: 'meet', start: 16, end: 20 },
        speakers: [
          { text: 'a German official', anonymous: true, mention: null },
          { text: 'Reuters', mention: { entity: { name: 'Reuters' } } },
        ],
        rule: 'fixture:told',
      },
    ]);
    expect(second).toMatchObject({ index: 1, text: SENTENCES[1], mentions: [], claims: [] });
  });

  test('knows which claims an import stores', () => {
    const [first] = explainReading(article, reading, new Set(reading.claims));
    expect(first?.claims.map(({ stored }) => stored)).toEqual([true]);
  });

  test('reads as lines', () => {
    const sentences = explainReading(article, reading, new Set());
    expect(sentences.flatMap((sentence) => explanationLines(sentence))).toEqual([
      '[0] 0–70  Merkel will not meet Macron on Friday, a German official told Reuters.',
      '  mentions',
      '    “Merkel” 0–6 named Person = Angela Merkel (person:angela-merkel)',
      '    “Macron” 21–27 named Person = Emmanuel Macron (person:emmanuel-macron)',
      '    “Reuters” 62–69 named Organization = Reuters (organization:reuters)',
      '  claims',
      '    c0  Angela Merkel (“Merkel”) → DENIED MET → Emmanuel Macron (“Macron”)  0.42',
      '        says        “a German official” (unnamed), told on by Reuters',
      '        time        2019-03-08 (DAY, PUBLICATION), “Friday”',
      '        cues        TRIGGER “meet” 16–20 · NEGATION “not” 12–15',
      '        by          fixture:told',
      '        import      left out, the confidence is below its floor',
      '[1] 71–83  Nobody wept.',
    ]);
  });

  test('shows whom an ambiguous name may mean, and why', () => {
    const candidates = [
      {
        entity: 'person:kim-jong-un',
        name: 'Kim Jong Un',
        kind: 'Person',
        score: 0.7,
        reasons: ['named before', 'a leader'],
      },
    ] as const;
    const mentions = reading.mentions.map((mention) => ({ ...mention, entity: null, candidates }));
    const [sentence] = explainReading(article, { ...reading, mentions }, new Set());
    expect(explanationLines(sentence!).slice(2, 4)).toEqual([
      '    “Merkel” 0–6 named Person = nobody that can be named',
      '        0.70 Kim Jong Un (person:kim-jong-un): named before, a leader',
    ]);
  });

  test('keeps from a terminal what would steer it', () => {
    const text = 'A\u001b[2Jb\u202e c \ud800.';
    const [line] = explanationLines({
      index: 0,
      start: 0,
      end: text.length,
      text,
      mentions: [],
      times: [],
      claims: [],
    });
    expect(line).toBe('[0] 0–12  A [2Jb c \ufffd.');
  });
});

describe('the command', () => {
  const script = fileURLToPath(new URL('../../../src/bin/explain.ts', import.meta.url));
  const explain = (commandLine: readonly string[], input = '') =>
    spawnSync(process.execPath, [script, ...commandLine], { input, encoding: 'utf8' });

  test('tells what an import would read, without colour in a pipe', () => {
    const { stdout, stderr, status } = explain(['-'], 'Angela Merkel will not meet Emmanuel Macron, Reuters reported.');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^standard input: .*\nno date · no source · article:[0-9a-f]{20} · backchannel-reader \S+\n/,
    );
    expect(stdout).toContain('Angela Merkel → DENIED MET → Emmanuel Macron');
    expect(stdout).toContain('NEGATION “not” 19–22');
    expect(stdout).not.toContain('\u001b');
  });

  test('gives one JSON object a sentence, and names what it cannot read', () => {
    const lines = ['{"text": "Angela Merkel met Emmanuel Macron.\\n\\nBoth left."}', '{"title": "Nothing"}'];
    const { stdout, stderr, status } = explain(['--json', '-'], lines.join('\n'));
    const sentences = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(sentences.map(({ text }) => text)).toEqual(['Angela Merkel met Emmanuel Macron.', 'Both left.']);
    expect(sentences[0]).toMatchObject({
      article: { origin: 'standard input:1', language: 'en' },
      extractor: { name: 'backchannel-reader' },
      claims: [{ type: 'MET', modality: 'HAPPENED', stored: true, rule: 'model:trigger' }],
    });
    expect(stderr).toMatch(/^standard input:2: Expected the report in a field “text”/);
    expect(status).toBe(3);
  });

  test('says of another language that nothing is read in it', () => {
    const { stdout } = explain(
      ['-'],
      'Le président français a rencontré la chancelière allemande à Paris pour parler.',
    );
    expect(stdout).toContain('The language is fr: only English is read for claims.');
    expect(stdout).not.toContain('mentions');
  });

  test.each([
    ['no path', [], /^Expected at least one PATH or ARTICLE, got none\.\n\nUsage:/],
    ['an unknown option', ['--colour', 'a'], /^Unknown option '--colour'\.\n\nUsage:/],
    ['a path where nothing is', ['nowhere.txt'], /^Expected a file or folder at “nowhere\.txt”, but there is nothing/],
  ])('tells of %s what was expected', (_, commandLine, message) => {
    const { stderr, status } = explain(commandLine);
    expect(stderr).toMatch(message);
    expect(status).toBe(2);
  });
});
