import { describe, expect, test } from '@jest/globals';
import type { Modality } from '../../../src/model/kinds.ts';
import { readEvents } from '../../../src/reading/events/read-events.ts';
import type { Guess } from '../../../src/reading/sentence-analysis.ts';
import { syntaxOf } from '../../../src/reading/syntax.ts';
import { parsedSentence } from '../../setup/parsed-sentence.ts';

const NETWORK: Guess<Modality> = { label: 'HAPPENED', score: 0.9 };

function eventsOf(tree: string, guess = NETWORK): readonly string[] {
  const parsed = parsedSentence(tree);
  const sentence = { ...parsed, modalities: parsed.tokens.map(() => guess) };
  return readEvents([syntaxOf(sentence)]).map(({ start, modality }) => {
    const { text } = sentence.tokens.find((token) => token.start === start)!;
    return `${text} ${modality}`;
  });
}

describe('an event', () => {
  test('is a verb or a noun that names an act, whether a claim stands on it or not', () => {
    expect(
      eventsOf('The/DT/det>2 workers/NNS/nsubj>3 ended/VBD/root>0 their/PRP$/nmod:poss>5 strike/NN/obj>3'),
    ).toEqual(['ended HAPPENED', 'strike HAPPENED']);
  });

  test('is no auxiliary, no thing and no participle before a noun', () => {
    const tree = 'The/DT/det>3 elected/VBN/amod>3 government/NN/nsubj>5 has/VBZ/aux>5 resigned/VBN/root>0';
    expect(eventsOf(tree)).toEqual(['resigned HAPPENED']);
  });

  test('is what follows a copula, and the copula, in the clause of both', () => {
    expect(eventsOf('It/PRP/nsubj>4 will/MD/aux>4 be/VB/cop>4 costly/JJ/root>0')).toEqual([
      'be PLANNED',
      'costly PLANNED',
    ]);
  });
});

describe('the modality of an event', () => {
  test.each([
    ['"will" makes a plan', 'They/PRP/nsubj>3 will/MD/aux>3 vote/VB/root>0', 'vote PLANNED'],
    ['"may" makes it possible', 'They/PRP/nsubj>3 may/MD/aux>3 vote/VB/root>0', 'vote POSSIBLE'],
    ['"can" makes it possible', 'It/PRP/nsubj>3 can/MD/aux>3 fly/VB/root>0', 'fly POSSIBLE'],
    ['"did not" denies', 'They/PRP/nsubj>4 did/VBD/aux>4 not/RB/advmod>4 vote/VB/root>0', 'vote DENIED'],
    [
      '"not only" denies nothing',
      'They/PRP/nsubj>4 not/RB/advmod>4 only/RB/advmod>4 voted/VBD/root>0',
      'voted HAPPENED',
    ],
    ['"nobody" denies', 'Nobody/NN/nsubj>2 voted/VBD/root>0', 'voted DENIED'],
    ['"no longer" denies', 'They/PRP/nsubj>4 no/RB/advmod>3 longer/RBR/advmod>4 vote/VBP/root>0', 'vote DENIED'],
    [
      'a condition makes it hypothetical, and covers what is denied in it',
      'If/IN/mark>5 they/PRP/nsubj>5 do/VBP/aux>5 not/RB/advmod>5 vote/VB/advcl>7 we/PRP/nsubj>7 lost/VBD/root>0',
      'vote HYPOTHETICAL',
    ],
    [
      '"whether" and an asking "if" leave it open',
      'She/PRP/nsubj>2 asked/VBD/root>0 if/IN/mark>5 they/PRP/nsubj>5 voted/VBD/ccomp>2',
      'voted POSSIBLE',
    ],
    [
      'what was said to come later is a plan',
      'He/PRP/nsubj>2 said/VBD/root>0 he/PRP/nsubj>5 would/MD/aux>5 resign/VB/ccomp>2',
      'resign PLANNED',
    ],
    ['what is wanted lies ahead', 'They/PRP/nsubj>2 want/VBP/root>0 to/TO/mark>4 vote/VB/xcomp>2', 'vote PLANNED'],
    [
      'what is demanded lies ahead',
      'She/PRP/nsubj>2 demanded/VBD/root>0 that/IN/mark>6 he/PRP/nsubj:pass>6 be/VB/aux:pass>6 freed/VBN/ccomp>2',
      'freed PLANNED',
    ],
    ['what was refused is denied', 'He/PRP/nsubj>2 refused/VBD/root>0 to/TO/mark>4 vote/VB/xcomp>2', 'vote DENIED'],
    [
      'what somebody was kept from is denied',
      'He/PRP/nsubj:pass>3 was/VBD/aux:pass>3 banned/VBN/root>0 from/IN/mark>5 voting/VBG/advcl>3',
      'voting DENIED',
    ],
    ['what began came about', 'They/PRP/nsubj>2 began/VBD/root>0 to/TO/mark>4 vote/VB/xcomp>2', 'vote HAPPENED'],
    [
      'what is meant to be lies ahead',
      'The/DT/det>2 law/NN/nsubj:pass>4 is/VBZ/aux:pass>4 meant/VBN/root>0 to/TO/mark>6 help/VB/xcomp>4',
      'help PLANNED',
    ],
    [
      'who came to talk talked, who is coming to talk may not',
      'He/PRP/nsubj>3 is/VBZ/aux>3 coming/VBG/root>0 to/TO/mark>5 talk/VB/advcl>3',
      'talk PLANNED',
    ],
    [
      'a purpose that was pursued came about',
      'He/PRP/nsubj>2 came/VBD/root>0 to/TO/mark>4 talk/VB/advcl>2',
      'talk HAPPENED',
    ],
    [
      'what was not done beside what was done is denied',
      'He/PRP/nsubj>2 left/VBD/root>0 without/IN/mark>4 voting/VBG/advcl>2',
      'voting DENIED',
    ],
    [
      'what is believed is suspected',
      'Police/NNS/nsubj>2 believe/VBP/root>0 he/PRP/nsubj>4 fled/VBD/ccomp>2',
      'fled SUSPECTED',
    ],
    [
      'what ends beside a plan lies ahead as well',
      'It/PRP/nsubj>3 will/MD/aux>3 end/VB/root>0 when/WRB/advmod>6 they/PRP/nsubj>6 leave/VBP/advcl>3',
      'leave PLANNED',
    ],
    [
      '"but" ends a denial',
      'He/PRP/nsubj>4 did/VBD/aux>4 not/RB/advmod>4 vote/VB/root>0 but/CC/cc>6 left/VBD/conj>4',
      'left HAPPENED',
    ],
    ['an order lies ahead', 'Send/VB/root>0 him/PRP/obj>1 back/RB/advmod>1', 'Send PLANNED'],
  ])('%s', (_, tree, expected) => {
    expect(eventsOf(tree)).toContain(expected);
  });

  test.each([
    ['a noun over it', 'The/DT/det>2 plan/NN/nsubj>5 to/TO/mark>4 vote/VB/acl>2 failed/VBD/root>0', 'vote PLANNED'],
    ['a verb that calls it off', 'They/PRP/nsubj>2 cancelled/VBD/root>0 the/DT/det>4 visit/NN/obj>2', 'visit DENIED'],
    ['a verb that calls for it', 'They/PRP/nsubj>2 called/VBD/root>0 for/IN/case>4 talks/NNS/obl>2', 'talks PLANNED'],
    ['a verb that it takes place by', 'They/PRP/nsubj>3 will/MD/aux>3 hold/VB/root>0 talks/NNS/obj>3', 'talks PLANNED'],
    [
      'a word before it',
      'A/DT/det>3 possible/JJ/amod>3 attack/NN/nsubj>4 worried/VBD/root>0 them/PRP/obj>4',
      'attack POSSIBLE',
    ],
  ])('reaches a noun by %s', (_, tree, expected) => {
    expect(eventsOf(tree)).toContain(expected);
  });

  test('a decision to act is as good as the act', () => {
    const tree = 'The/DT/det>2 decision/NN/nsubj>6 to/TO/mark>4 reject/VB/acl>2 it/PRP/obj>4 stood/VBD/root>0';
    expect(eventsOf(tree)).toContain('reject HAPPENED');
  });

  test('is the network’s where no word tells and the form leaves it open', () => {
    const sure: Guess<Modality> = { label: 'HYPOTHETICAL', score: 0.95 };
    expect(eventsOf('Voting/VBG/csubj>2 helps/VBZ/root>0', sure)).toEqual(['Voting HYPOTHETICAL', 'helps ONGOING']);
    expect(eventsOf('They/PRP/nsubj>2 voted/VBD/root>0', sure)).toEqual(['voted HAPPENED']);
  });
});
