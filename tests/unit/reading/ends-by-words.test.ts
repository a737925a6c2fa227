import { describe, expect, test } from '@jest/globals';
import type { EntityKind } from '../../../src/model/kinds.ts';
import type { MentionReading } from '../../../src/model/reading.ts';
import { draftsOfSentence } from '../../../src/reading/claims/drafts-of-sentence.ts';
import { staticFacts } from '../../../src/reading/claims/static-facts.ts';
import { tagOf } from '../../../src/reading/encoder/modal-verbs.ts';
import type { MentionLookup } from '../../../src/reading/mention-lookup.ts';
import type { Trigger } from '../../../src/reading/sentence-analysis.ts';
import type { Syntax } from '../../../src/reading/syntax.ts';
import { parsedSyntax, triggerAt } from '../../setup/parsed-sentence.ts';

const NAMED: Readonly<Record<string, EntityKind>> = {
  Chad: 'Place',
  Niger: 'Place',
  Chadian: 'Norp',
  Republican: 'Norp',
  Déby: 'Person',
  Boko: 'Organization',
  Yongbyon: 'Facility',
};
const UNNAMED: Readonly<Record<string, EntityKind>> = {
  reactor: 'Facility',
  office: 'Facility',
  offer: 'Event',
  sanctions: 'Event',
};

/** Each word is a mention of its own; capitalized names have an entity. */
function mentionsOf({ sentence }: Syntax): MentionLookup {
  const mentionAt = (_: number, at: number): MentionReading | null => {
    const token = sentence.tokens[at]!;
    const name = NAMED[token.text];
    const kind = name ?? UNNAMED[token.text];
    if (!kind) return null;
    const entity = name ? `entity:${token.text}` : null;
    return { id: `m${at}`, ...token, level: name ? 'named' : 'nominal', kind, entity };
  };
  return { entities: [], mentionAt, mentionsAt: (index, at) => [mentionAt(index, at)].filter((each) => each !== null) };
}

function linesOf(parse: string, ...triggers: readonly Trigger[]): readonly string[] {
  const syntax = parsedSyntax(parse, { triggers });
  const drafts = [...draftsOfSentence(syntax, mentionsOf(syntax)), ...staticFacts(syntax, mentionsOf(syntax))];
  return drafts.map(({ type, ends }) => `${ends.subject?.text ?? '…'} ${type} ${ends.object?.text ?? '…'}`);
}

describe('a standing fact', () => {
  test('of a part is told of the subject of its noun', () => {
    const parse = 'Chad/NNP/nsubj>3 is/VBZ/cop>3 part/NN/root>0 of/IN/case>5 Niger/NNP/nmod>3';
    expect(linesOf(parse, triggerAt(2, 'PART_OF', 'OBJECT 0', 'OBJECT 4'))).toEqual(['Chad PART_OF Niger']);
  });

  test('is told of who has an office, not of his office', () => {
    const parse = 'Boko/NNP/nsubj>2 has/VBZ/root>0 its/PRP$/nmod:poss>4 office/NN/obj>2 in/IN/case>6 Niger/NNP/nmod>4';
    expect(linesOf(parse, triggerAt(3, 'BASED_IN', 'SUBJECT 0', 'SUBJECT 3', 'OBJECT 5'))).toEqual([
      'Boko BASED_IN Niger',
    ]);
  });

  test('of a thing without a name is told of the name before it', () => {
    const parse = 'Yongbyon/NNP/compound>2 reactor/NN/root>0 in/IN/case>4 Niger/NNP/nmod>2';
    expect(linesOf(parse, triggerAt(2, 'LOCATED_IN', 'SUBJECT 1', 'OBJECT 3'))).toContain('Yongbyon LOCATED_IN Niger');
  });

  test('"a Republican" belongs to a party', () => {
    const parse = 'Déby/NNP/root>0 ,/,/punct>1 a/DT/det>4 Republican/NNP/appos>1';
    expect(linesOf(parse, triggerAt(3, 'MEMBER_OF', 'SUBJECT 0', 'OBJECT 3'))).toEqual(['Déby MEMBER_OF Republican']);
  });

  test('is none of where an envoy is sent', () => {
    const sent =
      'The/DT/det>3 Chadian/JJ/amod>3 envoy/NN/root>0 for/IN/case>5 Niger/NNP/nmod>3 ,/,/punct>7 Déby/NNP/appos>3';
    expect(linesOf(sent)).toEqual([]);
    const owned =
      "Chad/NNP/nmod:poss>4 's/POS/case>1 Niger/NNP/compound>4 ambassador/NN/root>0 ,/,/punct>6 Déby/NNP/appos>4";
    expect(linesOf(owned)).not.toContain('Déby WORKS_FOR Niger');
  });
});

describe('the other end of an act', () => {
  test('who receives goods is aided by whom he has them from', () => {
    const parse = 'Chad/NNP/nsubj>2 received/VBD/root>0 howitzers/NNS/obj>2 from/IN/case>5 Niger/NNP/obl>2';
    expect(linesOf(parse, triggerAt(1, 'AIDED', 'OBJECT 0', 'SUBJECT 4'))).toEqual(['Niger AIDED Chad']);
  });

  test('who rejects an offer rejects whose it is', () => {
    const parse = 'Chad/NNP/nsubj>2 rejected/VBD/root>0 an/DT/det>4 offer/NN/obj>2 of/IN/case>6 Niger/NNP/nmod>4';
    expect(linesOf(parse, triggerAt(1, 'REJECTED', 'SUBJECT 0', 'OBJECT 3', 'OBJECT 5'))).toEqual([
      'Chad REJECTED Niger',
    ]);
  });

  test('stands behind the preposition of its verb', () => {
    const parse = 'Chad/NNP/nsubj>2 objects/VBZ/root>0 to/IN/case>4 sanctions/NNS/obl>2';
    expect(linesOf(parse, triggerAt(1, 'OPPOSES', 'SUBJECT 0'))).toEqual(['Chad OPPOSES sanctions']);
  });

  test('is not where somebody defects to', () => {
    const parse = 'Déby/NNP/nsubj>2 defected/VBD/root>0 to/IN/case>4 Niger/NNP/obl>2';
    expect(linesOf(parse, triggerAt(1, 'DEFECTED_FROM', 'SUBJECT 0', 'OBJECT 3'))).toEqual(['Déby DEFECTED_FROM …']);
  });

  test('what is called off is a visit, not who visits', () => {
    const parse =
      'offer/NN/nsubj:pass>5 of/IN/case>3 Chad/NNP/nmod>1 was/VBD/aux:pass>5 cancelled/VBN/root>0 by/IN/case>7 Niger/NNP/obl>5';
    expect(linesOf(parse, triggerAt(4, 'CANCELLED', 'OBJECT 0', 'OBJECT 2', 'SUBJECT 6'))).toEqual([
      'Niger CANCELLED offer',
    ]);
  });

  test('neither of two does to the other what neither does', () => {
    const parse = 'Neither/CC/cc>5 Chad/NNP/nsubj>5 nor/CC/cc>4 Niger/NNP/conj>2 met/VBD/root>0 Déby/NNP/obj>5';
    expect(linesOf(parse, triggerAt(4, 'MET', 'SUBJECT 1', 'OBJECT 3', 'OBJECT 5'))).toEqual([
      'Chad MET Déby',
      'Niger MET Déby',
    ]);
  });

  test('an answer is passed to whom one speaks with', () => {
    const parse =
      'Chad/NNP/nsubj>2 passed/VBD/root>0 its/PRP$/nmod:poss>4 answer/NN/obj>2 to/IN/case>6 Niger/NNP/nmod>4';
    expect(linesOf(parse)).toEqual(['Chad SPOKE_WITH Niger']);
  });
});

test('a past in -ed is no modal verb', () => {
  expect(tagOf('vowed', 'MD')).toBe('VBD');
  expect(tagOf('would', 'MD')).toBe('MD');
  expect(tagOf('vowed', 'VBN')).toBe('VBN');
});
