import { describe, expect, test } from '@jest/globals';
import type { EntityKind } from '../../../src/model/kinds.ts';
import type { ClaimType } from '../../../src/model/ontology.ts';
import type { MentionReading } from '../../../src/model/reading.ts';
import { actOf } from '../../../src/reading/claims/act-of-trigger.ts';
import { talksAgain, testsAgain } from '../../../src/reading/claims/acts-again.ts';
import { throughOthers } from '../../../src/reading/claims/channels.ts';
import { distinctClaims } from '../../../src/reading/claims/distinct-claims.ts';
import { withDoers } from '../../../src/reading/claims/doers.ts';
import type { DraftClaim } from '../../../src/reading/claims/draft-claim.ts';
import { draftsOf } from '../../../src/reading/claims/drafts-of-trigger.ts';
import { fitEnds } from '../../../src/reading/claims/ends.ts';
import { triggersOfVerbs } from '../../../src/reading/claims/triggers-of-verbs.ts';
import type { MentionLookup } from '../../../src/reading/mention-lookup.ts';
import type { Trigger } from '../../../src/reading/sentence-analysis.ts';
import type { Syntax } from '../../../src/reading/syntax.ts';
import { parsedSyntax, triggerAt } from '../../setup/parsed-sentence.ts';

const KINDS: Readonly<Record<string, EntityKind>> = {
  Iran: 'Place',
  Oman: 'Place',
  Japan: 'Place',
  China: 'Place',
  Abe: 'Person',
  Moon: 'Person',
  missile: 'Weapon',
};

/** Names stand for themselves, `its` for Iran, other nouns for nobody. */
function mentionsOf(...syntaxes: readonly Syntax[]): MentionLookup {
  const mentionAt = (sentence: number, at: number): MentionReading | null => {
    const token = syntaxes[sentence]?.sentence.tokens[at];
    if (!token) return null;
    const name = token.text === 'its' || token.text === 'Iranian' ? 'Iran' : token.text;
    const kind = KINDS[name];
    return {
      id: `m${token.start}`,
      ...token,
      level: token.text === 'its' ? 'pronoun' : kind ? 'named' : 'nominal',
      kind: kind ?? 'Event',
      entity: kind ? `entity:${name}` : null,
    };
  };
  const mentionsAt = (sentence: number, at: number) => [mentionAt(sentence, at)].filter((each) => each !== null);
  return { entities: [], mentionAt, mentionsAt };
}

const mention = (more: Omit<MentionReading, 'id'>): MentionReading => ({ id: more.text, ...more });
const lineOf = ({ type, ends: { subject, object } }: DraftClaim) =>
  `${subject?.entity?.slice(7) ?? '…'} ${type} ${object?.entity?.slice(7) ?? object?.text ?? '…'}`;
const linesOf = (syntax: Syntax, ...triggers: readonly Trigger[]) =>
  triggers.flatMap((trigger) => draftsOf(trigger, syntax, mentionsOf(syntax))).map(lineOf);

describe('ends', () => {
  test('a verb’s own subject acts, even where the network takes it for the object', () => {
    const syntax = parsedSyntax(
      'Abe/NNP/nsubj>2 left/VBD/root>0 and/CC/cc>5 Iran/NNP/nsubj>5 accused/VBD/conj>2 Oman/NNP/obj>5',
    );
    expect(linesOf(syntax, triggerAt(4, 'ACCUSED', 'SUBJECT 0', 'OBJECT 3', 'OBJECT 5'))).toEqual([
      'Iran ACCUSED Oman',
    ]);
  });

  test('who is warned is not what the warning is about', () => {
    const syntax = parsedSyntax(
      'Abe/NNP/nsubj>2 warned/VBD/root>0 Iran/NNP/obj>2 that/IN/mark>6 Japan/NNP/nsubj>6 acts/VBZ/ccomp>2',
    );
    expect(linesOf(syntax, triggerAt(1, 'THREATENED', 'SUBJECT 0', 'OBJECT 2', 'OBJECT 4'))).toEqual([
      'Abe THREATENED Iran',
    ]);
  });

  test('"agreed to work with" is no agreement with them', () => {
    const syntax = parsedSyntax(
      'Iran/NNP/nsubj>2 agreed/VBD/root>0 to/TO/mark>4 work/VB/xcomp>2 with/IN/case>6 Oman/NNP/obl>4',
    );
    expect(linesOf(syntax, triggerAt(1, 'AGREED_WITH', 'SUBJECT 0', 'OBJECT 5'))).toEqual([]);
  });

  test('who takes part in a call at the edge of a clause is its subject', () => {
    const syntax = parsedSyntax(
      'In/IN/case>3 a/DT/det>3 call/NN/obl>7 with/IN/case>5 Moon/NNP/nmod>3 Abe/NNP/nsubj>7 praised/VBD/root>0 Iran/NNP/obj>7',
    );
    expect(linesOf(syntax, triggerAt(2, 'SPOKE_WITH', 'OBJECT 4'))).toEqual(['Moon SPOKE_WITH Abe']);
  });

  test('what the act does something to has not done it', () => {
    const syntax = parsedSyntax('The/DT/det>2 test/NN/nsubj>3 angered/VBD/root>0 Japan/NNP/obj>3');
    expect(linesOf(syntax, triggerAt(1, 'TESTED', 'SUBJECT 3'))).toEqual([]);
  });

  test('no act passes between a description and a name inside of it, but a standing fact does', () => {
    const leader = mention({
      text: 'the Iranian leader',
      start: 0,
      end: 18,
      level: 'nominal',
      kind: 'Person',
      entity: 'x',
    });
    const country = mention({ text: 'Iranian', start: 4, end: 11, level: 'named', kind: 'Place', entity: 'y' });
    const ends = { subject: leader, object: country };
    expect(fitEnds('NEGOTIATED_WITH', ends)).toBeNull();
    expect(fitEnds('LEADS', ends)).toEqual(ends);
  });
});

describe('posts and possessions', () => {
  test('a president is the president of the country before his title, not of the next', () => {
    const syntax = parsedSyntax(
      'Iranian/JJ/amod>3 President/NNP/nmod>3 Moon/NNP/nsubj>4 met/VBD/root>0 Oman/NNP/obj>4',
    );
    const lookup = mentionsOf(syntax);
    const withTitle: MentionLookup = {
      ...lookup,
      mentionAt: (sentence, at) => lookup.mentionAt(sentence, at === 1 ? 2 : at),
      mentionsAt: (sentence, at) => lookup.mentionsAt(sentence, at === 1 ? 2 : at),
    };
    const trigger = triggerAt(1, 'LEADS', 'SUBJECT 2', 'OBJECT 0', 'OBJECT 4');
    expect(draftsOf(trigger, syntax, withTitle).map(lineOf)).toEqual(['Moon LEADS Iran']);
  });

  test('"its missile" is whose "its" is', () => {
    const syntax = parsedSyntax(
      'Oman/NNP/nsubj>2 watched/VBD/root>0 Iran/NNP/obj>2 test/VB/xcomp>2 its/PRP$/nmod:poss>6 missile/NN/obj>4',
    );
    expect(linesOf(syntax, triggerAt(4, 'POSSESSES', 'SUBJECT 0', 'SUBJECT 2', 'OBJECT 5'))).toEqual([
      'Iran POSSESSES missile',
    ]);
  });
});

describe('what a word makes of a trigger', () => {
  const typeOf = (text: string, at: number, type: ClaimType) => actOf(triggerAt(at, type), parsedSyntax(text));

  test.each([
    ['who discusses a thing speaks', 'They/PRP/nsubj>2 discussed/VBD/root>0 it/PRP/obj>2', 'MET', 'SPOKE_WITH'],
    [
      'missiles fired at nobody are tested',
      'Iran/NNP/nsubj>2 fired/VBD/root>0 missiles/NNS/obj>2',
      'ATTACKED',
      'TESTED',
    ],
    [
      'missiles fired at somebody attack',
      'Iran/NNP/nsubj>2 fired/VBD/root>0 missiles/NNS/obj>2 at/IN/case>5 Oman/NNP/obl>2',
      'ATTACKED',
      'ATTACKED',
    ],
    [
      'who calls a man calls by telephone',
      'Abe/NNP/nsubj>2 called/VBD/root>0 Moon/NNP/obj>2',
      'DEMANDED_OF',
      'SPOKE_WITH',
    ],
    ['who dies was not killed', 'Abe/NNP/nsubj>2 died/VBD/root>0', 'KILLED', null],
  ] as const)('%s', (_, text, type, expected) => {
    expect(typeOf(text, 1, type)).toBe(expected);
  });

  test('"the Abe administration" does not say that he leads it', () => {
    expect(typeOf('the/DT/det>3 Abe/NNP/compound>3 administration/NN/root>0', 2, 'LEADS')).toBeNull();
  });
});

describe('verbs that the network overlooks', () => {
  const foundIn = (text: string) => {
    const syntax = parsedSyntax(text);
    return triggersOfVerbs(syntax, new Set())
      .flatMap((trigger) => draftsOf(trigger, syntax, mentionsOf(syntax), 'rule:verb'))
      .map(lineOf);
  };

  test('carry a claim with the ends of the tree', () => {
    expect(foundIn('Oman/NNP/nsubj>2 reprimanded/VBD/root>0 Iran/NNP/obj>2')).toEqual(['Oman CRITICIZED Iran']);
  });

  test('say with whom behind their preposition', () => {
    expect(foundIn('Abe/NNP/nsubj>2 chatted/VBD/root>0 with/IN/case>4 Moon/NNP/obl>2')).toEqual([
      'Abe SPOKE_WITH Moon',
    ]);
  });

  test('mean another thing with a particle', () => {
    const particle = 'Iran/NNP/nsubj>2 gave/VBD/root>0 in/RP/compound:prt>2 to/IN/case>5 Oman/NNP/obl>2';
    expect(foundIn(particle)).toEqual(['Iran CONCEDED_TO Oman']);
    expect(foundIn('Iran/NNP/nsubj>2 gave/VBD/root>0 to/IN/case>4 Oman/NNP/obl>2')).toEqual([]);
  });

  test('say nothing without their other end', () => {
    expect(foundIn('Abe/NNP/nsubj>2 called/VBD/root>0 Moon/NNP/obj>2')).toEqual([]);
  });
});

describe('what is said before and again', () => {
  const met = parsedSyntax('Abe/NNP/nsubj>2 met/VBD/root>0 Moon/NNP/obj>2');
  const tested = parsedSyntax('Iran/NNP/nsubj>2 tested/VBD/root>0 a/DT/det>4 missile/NN/obj>2');
  const at = (text: string, ...triggers: readonly Trigger[]) => parsedSyntax(text, { index: 1, start: 100, triggers });
  const meeting = draftsOf(triggerAt(1, 'MET', 'SUBJECT 0', 'OBJECT 2'), met, mentionsOf(met));
  const testing = draftsOf(triggerAt(1, 'TESTED', 'SUBJECT 0', 'OBJECT 3'), tested, mentionsOf(tested));

  test('"the talks" are those of the two before', () => {
    const again = at('The/DT/det>2 talks/NNS/nsubj>3 failed/VBD/root>0', triggerAt(1, 'NEGOTIATED_WITH'));
    expect(talksAgain(again, [], meeting, mentionsOf(met, again)).map(lineOf)).toEqual(['Abe NEGOTIATED_WITH Moon']);
  });

  test('"the talks with" somebody else are others', () => {
    const others = at(
      'The/DT/det>2 talks/NNS/nsubj>5 with/IN/case>4 Iran/NNP/nmod>2 failed/VBD/root>0',
      triggerAt(1, 'NEGOTIATED_WITH'),
    );
    expect(talksAgain(others, [], meeting, mentionsOf(met, others))).toEqual([]);
  });

  test('"the test" is whose the test before was, "a test" is not', () => {
    const again = at('The/DT/det>2 test/NN/nsubj>3 failed/VBD/root>0', triggerAt(1, 'TESTED'));
    const another = at('A/DT/det>2 test/NN/nsubj>3 failed/VBD/root>0', triggerAt(1, 'TESTED'));
    expect(testsAgain(again, [], testing, mentionsOf(tested, again)).map(lineOf)).toEqual(['Iran TESTED …']);
    expect(testsAgain(another, [], testing, mentionsOf(tested, another))).toEqual([]);
  });

  test('who condemns the test condemns who tested', () => {
    const text = 'Oman/NNP/nsubj>2 condemned/VBD/root>0 the/DT/det>4 test/NN/obj>2';
    const condemned = at(text);
    const lookup = mentionsOf(tested, condemned);
    const object = { ...lookup.mentionAt(1, 3)!, text: 'the test' };
    const [draft] = draftsOf(triggerAt(1, 'CRITICIZED', 'SUBJECT 0', 'OBJECT 3'), condemned, lookup);
    const judging = [{ ...draft!, ends: { subject: draft!.ends.subject, object } }];
    expect(withDoers(judging, testing, tested, lookup).map(lineOf)).toEqual(['Oman CRITICIZED Iran']);
    expect(withDoers(judging, [], null, lookup)).toEqual(judging);
  });

  test('with whom somebody speaks is not through whom', () => {
    const [draft] = meeting;
    const via: DraftClaim = { ...draft!, type: 'SPOKE_VIA' };
    const other: DraftClaim = { ...via, ends: { subject: draft!.ends.subject, object: testing[0]!.ends.subject } };
    expect(throughOthers([draft!, via, other])).toEqual([draft, other]);
  });

  test('a sentence that speaks of talks and of negotiations says one thing', () => {
    const [draft] = meeting;
    const talks: DraftClaim = { ...draft!, type: 'NEGOTIATED_WITH', confidence: 0.5 };
    const planned: DraftClaim = { ...talks, modality: 'PLANNED' };
    expect(distinctClaims([talks, draft!, planned])).toEqual([draft, planned]);
  });
});
