import { describe, expect, test } from '@jest/globals';
import type { EntityKind } from '../../../src/model/kinds.ts';
import type { MentionReading } from '../../../src/model/reading.ts';
import type { DraftClaim } from '../../../src/reading/claims/draft-claim.ts';
import { draftsOfSentence } from '../../../src/reading/claims/drafts-of-sentence.ts';
import { triggerWords } from '../../../src/reading/claims/trigger-words.ts';
import type { MentionLookup } from '../../../src/reading/mention-lookup.ts';
import type { Trigger } from '../../../src/reading/sentence-analysis.ts';
import type { Syntax } from '../../../src/reading/syntax.ts';
import { parsedSyntax, triggerAt } from '../../setup/parsed-sentence.ts';

const KINDS: Readonly<Record<string, EntityKind>> = { Iran: 'Place', Oman: 'Place', Kurdish: 'Norp' };

/** Names stand for themselves; other nouns for nobody, with the word before them in their mention. */
function mentionsOf({ sentence: { tokens } }: Syntax): MentionLookup {
  const mentionAt = (_: number, at: number): MentionReading | null => {
    const token = tokens[at];
    if (!token) return null;
    const kind = KINDS[token.text];
    return {
      id: `m${token.start}`,
      text: token.text,
      start: kind ? token.start : (tokens[at - 1]?.start ?? token.start),
      end: token.end,
      level: kind ? 'named' : 'nominal',
      kind: kind ?? 'Person',
      entity: kind ? `entity:${token.text}` : null,
    };
  };
  return { entities: [], mentionAt, mentionsAt: (index, at) => [mentionAt(index, at)].filter((each) => each !== null) };
}

function draftsOf(tree: string, ...triggers: readonly Trigger[]): readonly DraftClaim[] {
  const syntax = parsedSyntax(tree, { triggers });
  return draftsOfSentence(syntax, mentionsOf(syntax));
}

const linesOf = (drafts: readonly DraftClaim[]) =>
  drafts.map(({ ends: { subject, object }, type }) => `${subject?.text ?? '…'} ${type} ${object?.text ?? '…'}`);

const wordsOf = ([draft]: readonly DraftClaim[]) =>
  triggerWords(draft!, mentionsOf(draft!.syntax)).map((at) => draft!.syntax.word(at));

describe('a verb and its object say together', () => {
  test.each([
    [
      'that aid suspended is a sanction, whatever the network takes the verb for',
      'Iran/NNP/nsubj>2 suspended/VBD/root>0 aid/NN/obj>2 to/IN/case>5 Oman/NNP/obl>2',
      [triggerAt(1, 'CANCELLED', 'SUBJECT 0', 'OBJECT 4')],
      'Iran SANCTIONED Oman',
    ],
    [
      'that a blockade eased is a concession',
      'Iran/NNP/nsubj>2 eased/VBD/root>0 its/PRP$/nmod:poss>4 blockade/NN/obj>2 of/IN/case>6 Oman/NNP/nmod>4',
      [],
      'Iran CONCEDED_TO Oman',
    ],
    [
      'that workers who block roads protest, with nobody named whom they protest against',
      'Kurdish/JJ/amod>2 workers/NNS/nsubj>3 blocked/VBD/root>0 roads/NNS/obj>3',
      [],
      'workers PROTESTED_AGAINST …',
    ],
    [
      'that who does not accept rejects',
      'Iran/NNP/nsubj>4 does/VBZ/aux>4 not/RB/advmod>4 recognize/VB/root>0 Oman/NNP/obj>4',
      [],
      'Iran REJECTED Oman',
    ],
    [
      'with a compound of the object',
      'Iran/NNP/nsubj>2 halted/VBD/root>0 aid/NN/compound>4 deliveries/NNS/obj>2 to/IN/case>6 Oman/NNP/obl>2',
      [],
      'Iran SANCTIONED Oman',
    ],
  ])('%s', (_, tree, triggers, expected) => {
    expect(linesOf(draftsOf(tree, ...triggers))).toEqual([expected]);
  });

  test('nothing where a particle makes another verb of it', () => {
    const tree = 'Iran/NNP/nsubj>2 gave/VBD/root>0 up/RP/compound:prt>2 its/PRP$/nmod:poss>5 weapons/NNS/obj>2';
    expect(draftsOf(tree)).toEqual([]);
  });

  test('nothing of soldiers who block a road', () => {
    expect(draftsOf('Kurdish/JJ/amod>2 soldiers/NNS/nsubj>3 blocked/VBD/root>0 roads/NNS/obj>3')).toEqual([]);
  });
});

describe('a threat is', () => {
  test('a hostile act that is vowed', () => {
    const tree = 'Iran/NNP/nsubj>2 vowed/VBD/root>0 to/TO/mark>4 retaliate/VB/xcomp>2';
    expect(linesOf(draftsOf(tree))).toEqual(['Iran THREATENED …']);
  });

  test('a withdrawal that is announced on a condition, and none without', () => {
    const announced = 'Iran/NNP/nsubj>2 said/VBD/root>0 it/PRP/nsubj>5 would/MD/aux>5 withdraw/VB/ccomp>2';
    const condition = ' unless/IN/mark>8 Oman/NNP/nsubj>8 agreed/VBD/advcl>5';
    expect(linesOf(draftsOf(announced + condition))).toEqual(['Iran THREATENED …']);
    expect(draftsOf(announced)).toEqual([]);
  });

  test('no act that is announced not to be done', () => {
    const tree =
      'Iran/NNP/nsubj>2 said/VBD/root>0 it/PRP/nsubj>6 would/MD/aux>6 not/RB/advmod>6 attack/VB/ccomp>2 Oman/NNP/obj>6';
    expect(linesOf(draftsOf(tree)).filter((line) => line.includes('THREATENED'))).toEqual([]);
  });
});

describe('the words of a claim', () => {
  test('are the noun and the verb that carries it', () => {
    const tree = 'Iran/NNP/nsubj>2 held/VBD/root>0 talks/NNS/obj>2 with/IN/case>5 Oman/NNP/nmod>3';
    expect(wordsOf(draftsOf(tree, triggerAt(2, 'SPOKE_WITH', 'SUBJECT 0', 'OBJECT 4')))).toEqual(['held', 'talks']);
  });

  test('are the verb alone where it says all', () => {
    const tree = 'Iran/NNP/nsubj>2 attacked/VBD/root>0 Oman/NNP/obj>2';
    expect(wordsOf(draftsOf(tree, triggerAt(1, 'ATTACKED', 'SUBJECT 0', 'OBJECT 2')))).toEqual(['attacked']);
  });

  test('hold the verb of saying by which it is done', () => {
    const tree = 'Iran/NNP/nsubj>2 said/VBD/root>0 Oman/NNP/nsubj>5 must/MD/aux>5 act/VB/ccomp>2';
    const demand = triggerAt(3, 'DEMANDED_OF', 'SUBJECT 0', 'OBJECT 2');
    expect(wordsOf(draftsOf(tree, demand))).toEqual(['said', 'must']);
  });

  test('leave the report out where another says it', () => {
    const tree = 'Kurdish/NNP/nsubj>2 said/VBD/root>0 Iran/NNP/nsubj>4 threatened/VBD/ccomp>2 Oman/NNP/obj>4';
    const threat = triggerAt(3, 'THREATENED', 'SUBJECT 2', 'OBJECT 4');
    expect(wordsOf(draftsOf(tree, threat))).toEqual(['threatened']);
  });
});

describe('an end without a name', () => {
  const killed = triggerAt(2, 'KILLED', 'OBJECT 1');

  test('is enough where a name describes it', () => {
    const tree = 'Kurdish/JJ/amod>2 civilians/NNS/nsubj:pass>3 killed/VBN/root>0';
    expect(linesOf(draftsOf(tree, killed))).toEqual(['… KILLED civilians']);
  });

  test('is not where none does', () => {
    expect(draftsOf('Many/JJ/amod>2 civilians/NNS/nsubj:pass>3 killed/VBN/root>0', killed)).toEqual([]);
  });
});
