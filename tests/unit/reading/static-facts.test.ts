import { describe, expect, test } from '@jest/globals';
import type { EntityKind } from '../../../src/model/kinds.ts';
import type { MentionReading } from '../../../src/model/reading.ts';
import type { DraftClaim } from '../../../src/reading/claims/draft-claim.ts';
import { sensibleFacts } from '../../../src/reading/claims/sensible-facts.ts';
import { staticFacts } from '../../../src/reading/claims/static-facts.ts';
import type { MentionLookup } from '../../../src/reading/mention-lookup.ts';
import { type Syntax, syntaxOf } from '../../../src/reading/syntax.ts';
import { tokenize } from '../../../src/reading/tokens.ts';

const KINDS: Readonly<Record<string, EntityKind>> = { p: 'Person', o: 'Organization', l: 'Place', n: 'Norp' };
const ADJECTIVES: ReadonlySet<string> = new Set(['new', 'former', 'northern', 'eastern', 'younger', 'French']);
const VERBS: ReadonlySet<string> = new Set(['agreed', 'was', 'came', 'held', 'flooded']);

function tagOf(word: string): string {
  if (VERBS.has(word)) return 'VBD';
  if (ADJECTIVES.has(word)) return 'JJ';
  return /\p{L}/u.test(word) ? 'NN' : word;
}

/** A sentence whose names are marked, "[p Ruth Alder] lives in [l Leeds]"; every word hangs on nothing. */
function sentenceOf(marked: string): { syntax: Syntax; mentions: MentionLookup; named: readonly MentionReading[] } {
  let text = '';
  const named: MentionReading[] = [];
  for (const [, kind, name, plain] of marked.matchAll(/\[(\w) ([^\]]+)\]|([^[]+)/g)) {
    const words = name ?? plain ?? '';
    if (kind) {
      const [start, end] = [text.length, text.length + words.length];
      const pronoun = words === 'he' || words === 'she';
      const level = pronoun ? 'pronoun' : 'named';
      named.push({ id: `m${named.length}`, start, end, text: words, level, kind: KINDS[kind]!, entity: words });
    }
    text += words;
  }
  const tokens = tokenize(text);
  const none = tokens.map(() => -1);
  const syntax = syntaxOf({
    index: 0,
    start: 0,
    end: text.length,
    tokens,
    names: [],
    tags: tokens.map(({ text: word }) => tagOf(word)),
    heads: none,
    relations: tokens.map(() => 'dep'),
    triggers: [],
    modalities: [],
    acts: [],
  });
  const mentionAt = (_: number, word: number): MentionReading | null => {
    const token = tokens[word];
    return (token && named.find(({ start, end }) => start <= token.start && token.end <= end)) ?? null;
  };
  const mentionsAt = (sentence: number, word: number) => [mentionAt(sentence, word)].filter((each) => each !== null);
  return { syntax, named, mentions: { entities: [], mentionAt, mentionsAt } };
}

const line = ({ type, ends }: DraftClaim) => `${ends.subject?.text} ${type} ${ends.object?.text}`;
function factsIn(marked: string): readonly string[] {
  const { syntax, mentions } = sentenceOf(marked);
  return staticFacts(syntax, mentions).map(line);
}

describe('who holds a post', () => {
  test.each([
    ['[p Ruth Alder], 54, the former president of [o Acme Mills], agreed.', 'LEADS', 'Acme Mills'],
    ['[p Ruth Alder] is a lawyer at [o Acme Mills].', 'WORKS_FOR', 'Acme Mills'],
    ['[p Ruth Alder], an [o Acme Mills] spokeswoman, agreed.', 'WORKS_FOR', 'Acme Mills'],
    ['[p Ruth Alder], Middle East correspondent for [o The Alder Post], agreed.', 'WORKS_FOR', 'The Alder Post'],
    ['[o Acme Mills] chairman [p Ruth Alder] agreed.', 'LEADS', 'Acme Mills'],
    ["[o Acme Mills]'s spokeswoman, [p Ruth Alder], agreed.", 'WORKS_FOR', 'Acme Mills'],
    ['The deputy director of [o Acme Mills], [p Ruth Alder], agreed.', 'WORKS_FOR', 'Acme Mills'],
    ['[p Ruth Alder] of [o Acme Mills] agreed.', 'WORKS_FOR', 'Acme Mills'],
    ['[p Ruth Alder] of the [o Alder Party] agreed.', 'MEMBER_OF', 'Alder Party'],
    ['[p Ruth Alder], a member of [o Acme Mills], agreed.', 'MEMBER_OF', 'Acme Mills'],
    ['[l Ohio] Gov. [p Ruth Alder] agreed.', 'LEADS', 'Ohio'],
    ['Gov. [p Ruth Alder] of [l Ohio] agreed.', 'LEADS', 'Ohio'],
    ['[p Ruth Alder], the mayor of [l Port Alder], agreed.', 'LEADS', 'Port Alder'],
  ])('%s', (text, type, object) => {
    expect(factsIn(text)).toEqual([`Ruth Alder ${type} ${object}`]);
  });

  test('stands for all who are named together before "of"', () => {
    expect(factsIn('[p Ruth Alder] and [p John Oak] of [o Acme Mills] agreed.')).toEqual([
      'John Oak WORKS_FOR Acme Mills',
      'Ruth Alder WORKS_FOR Acme Mills',
    ]);
  });

  test('is none where the body only modifies another word, or owns it', () => {
    expect(factsIn('[p Ruth Alder], director of the [l Ohio] affairs office, agreed.')).toEqual([]);
    expect(factsIn("[p Ruth Alder], head of [o Acme Mills]'s legal office, agreed.")).toEqual([]);
  });

  test('is none across "not" and across another person', () => {
    expect(factsIn('[p Ruth Alder] is not the president of [o Acme Mills].')).toEqual([]);
    expect(factsIn('[p Ruth Alder], [p John Oak], president of [o Acme Mills].')).toEqual([
      'John Oak LEADS Acme Mills',
    ]);
  });
});

describe('where somebody lives', () => {
  test.each([
    ['[p Ruth Alder] was born on May 4, 1911, in [l Leeds].'],
    ['[p Ruth Alder], a native of [l Leeds], agreed.'],
    ['[p Ruth Alder], 42, of [l Leeds] agreed.'],
    ['[p Ruth Alder], who now lives in [l Leeds], agreed.'],
    ['Born in [l Leeds], [p Ruth Alder] came to the city as a child.'],
    ['[l Leeds] resident [p Ruth Alder] agreed.'],
    ['[p Ruth Alder], a farmer from [l Leeds], agreed.'],
  ])('%s', (text) => {
    expect(factsIn(text)).toEqual(['Ruth Alder LIVES_IN Leeds']);
  });

  test('is in the region of the town too', () => {
    expect(factsIn('[p Ruth Alder] of [l Belfast], [l Maine], agreed.')).toEqual([
      'Ruth Alder LIVES_IN Belfast',
      'Ruth Alder LIVES_IN Maine',
      'Belfast PART_OF Maine',
    ]);
  });
});

describe('where a body or a place is', () => {
  test.each([
    ['[o Acme Mills] of [l Toledo] agreed.', 'Acme Mills BASED_IN Toledo'],
    ['[o Acme Mills], based in [l Toledo], agreed.', 'Acme Mills BASED_IN Toledo'],
    ['[o Acme Mills], a [l Toledo] textile firm, agreed.', 'Acme Mills BASED_IN Toledo'],
    ["[l Maine]'s new [o Court of Appeals] agreed.", 'Court of Appeals BASED_IN Maine'],
    ["[l Belarus]'s [o Security Committee] agreed.", 'Security Committee PART_OF Belarus'],
    ['[l Alder], a town in northern [l Umbria], was flooded.', 'Alder PART_OF Umbria'],
    ['The [l Leeds] suburb of [l Oakwood] was flooded.', 'Oakwood PART_OF Leeds'],
    ['[l Alder] in eastern [l Umbria] was flooded.', 'Alder PART_OF Umbria'],
    ['[l Leeds], [l England] (AP)', 'Leeds PART_OF England'],
    ['[l Alder Bridge] in [l Leeds] was flooded.', 'Alder Bridge LOCATED_IN Leeds'],
    ['A professor at [o Acme Labs] in [l Toledo] agreed.', 'Acme Labs BASED_IN Toledo'],
    ['They went to [o Alder University] in [l Toledo].', 'Alder University BASED_IN Toledo'],
  ])('%s', (text, fact) => {
    expect(factsIn(text)).toEqual([fact]);
  });

  test('is not said by where an act takes place', () => {
    expect(factsIn('They fought [o Acme Guards] in [l Toledo].')).toEqual([]);
    expect(factsIn("[l Iran]'s ally [o Acme Guards] agreed.")).toEqual([]);
  });

  test('is not said by lists', () => {
    expect(factsIn('Talks were held in [l Leeds], [l France] and [l Spain].')).toEqual([]);
    expect(factsIn('Talks were held in [l Ohio], [l Texas] and [l Maine].')).toEqual([]);
    expect(factsIn('[l Peru], [l Chile]')).toEqual([]);
  });
});

describe('who is related, and who killed whom', () => {
  test.each([
    ['[p Ruth Alder], the widow of [p John Oak], agreed.', 'Ruth Alder FAMILY_OF John Oak'],
    ["[p John Oak]'s younger sister, [p Ruth Alder], agreed.", 'John Oak FAMILY_OF Ruth Alder'],
    ['[p John Oak] and his wife [p Ruth Alder] agreed.', 'John Oak FAMILY_OF Ruth Alder'],
    ['[p John Oak] was shot to death by [p Ruth Alder].', 'Ruth Alder KILLED John Oak'],
    ['[p Ruth Alder], convicted of murdering Judge [p John Oak], agreed.', 'Ruth Alder KILLED John Oak'],
    ["[p John Oak]'s assassin, [p Ruth Alder], agreed.", 'Ruth Alder KILLED John Oak'],
  ])('%s', (text, fact) => {
    expect(factsIn(text)).toEqual([fact]);
  });

  test('an attempt is no killing', () => {
    expect(factsIn('[p Ruth Alder] tried to kill [p John Oak].')).toEqual([]);
  });
});

describe('each fact', () => {
  test('names its rule and the word that carries it', () => {
    const { syntax, mentions } = sentenceOf('[p Ruth Alder], 54, the president of [o Acme Mills], agreed.');
    const [fact] = staticFacts(syntax, mentions);
    expect(fact?.rule).toBe('rule:fact-post-of');
    expect(syntax.word(fact!.trigger)).toBe('president');
  });

  test('costs time in proportion to the sentence', () => {
    const milliseconds = (count: number) => {
      const { syntax, mentions } = sentenceOf('[p Ruth Alder] of [l Leeds]; '.repeat(count));
      const all = syntax.sentence.tokens.map((_, at) => mentions.mentionAt(0, at));
      const lookup = { ...mentions, mentionAt: (_: number, word: number) => all[word] ?? null };
      const start = performance.now();
      expect(staticFacts(syntax, lookup).length).toBe(count);
      return performance.now() - start;
    };
    milliseconds(500);
    expect(milliseconds(2000)).toBeLessThan(40 * Math.max(1, milliseconds(500)));
  });
});

describe('of what the network finds', () => {
  const draft = (marked: string, type: DraftClaim['type'], word: string, subject: number, object: number) => {
    const { syntax, named } = sentenceOf(marked);
    const trigger = syntax.sentence.tokens.findIndex(({ text }) => text === word);
    const ends = { subject: named[subject]!, object: named[object]! };
    const base = { syntax, type, ends, trigger, modality: 'HAPPENED', confidence: 0.9, rule: 'model:trigger' } as const;
    return { ...base, arguments: [], cues: [], speakerWords: [] };
  };
  const kept = (...drafts: readonly DraftClaim[]) => sensibleFacts(drafts).map(line);

  test('a nationality is no employer, but a state is', () => {
    expect(kept(draft('[n French] physician [p Ruth Alder]', 'WORKS_FOR', 'physician', 1, 0))).toEqual([]);
    expect(kept(draft('[n French] ambassador [p Ruth Alder]', 'WORKS_FOR', 'ambassador', 1, 0))).toHaveLength(1);
  });

  test('a title belongs to the body beside it only', () => {
    expect(kept(draft('[o Congress] and President [p Ruth Alder]', 'LEADS', 'President', 1, 0))).toEqual([]);
    expect(kept(draft('[o Acme Mills] President [p Ruth Alder]', 'LEADS', 'President', 1, 0))).toHaveLength(1);
    expect(kept(draft('President [p Ruth Alder] of [o Acme Mills]', 'LEADS', 'President', 0, 1))).toHaveLength(1);
  });

  test('who stands in for a head works for the body', () => {
    expect(kept(draft('[p Ruth Alder], vice president of [o Acme Mills]', 'LEADS', 'president', 0, 1))).toEqual([
      'Ruth Alder WORKS_FOR Acme Mills',
    ]);
  });

  test('what it doubts is left out', () => {
    const sure = draft('[p Ruth Alder], head of [o Acme Mills]', 'LEADS', 'head', 0, 1);
    expect(kept({ ...sure, confidence: 0.5 }, { ...sure, confidence: 0.6 })).toHaveLength(1);
  });

  test('the place of work is not who is worked for', () => {
    expect(kept(draft('[p Ruth Alder] worked in [l Spain]', 'WORKS_FOR', 'worked', 0, 1))).toEqual([]);
  });

  test('of one word for a kinship the nearest two are related', () => {
    const text = '[p Ann Oak] and his brother [p John Oak], [p Ruth Alder]';
    expect(kept(draft(text, 'FAMILY_OF', 'brother', 0, 1), draft(text, 'FAMILY_OF', 'brother', 0, 2))).toEqual([
      'Ann Oak FAMILY_OF John Oak',
    ]);
  });
});
