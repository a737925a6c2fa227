import { describe, expect, test } from '@jest/globals';
import { clausesBetween } from '../../../src/reading/clauses/clause-distance.ts';
import { clauseRoles } from '../../../src/reading/clauses/clause-roles.ts';
import { parsedSyntax } from '../../setup/parsed-sentence.ts';

/** Who acts and who undergoes it, in words. */
function rolesOf(text: string, word: string) {
  const syntax = parsedSyntax(text);
  const wordsAt = (at: readonly number[] = []) => at.map((each) => syntax.sentence.tokens[each]!.text);
  const at = syntax.sentence.tokens.findIndex((token) => token.text === word);
  const { actors, undergoers, around } = clauseRoles(syntax, at);
  return { actors: wordsAt(actors), undergoers: wordsAt(undergoers), around: wordsAt(around) };
}

describe('who acts', () => {
  test.each([
    ['the subject', 'Iran/NNP/nsubj>2 freed/VBD/root>0 sailors/NNS/obj>2', 'freed', ['Iran']],
    [
      'all that are coordinated',
      'Iran/NNP/nsubj>4 and/CC/cc>3 Iraq/NNP/conj>1 fought/VBD/root>0',
      'fought',
      ['Iran', 'Iraq'],
    ],
    [
      'the subject that two verbs share',
      'Iran/NNP/nsubj>2 freed/VBD/root>0 one/CD/obj>2 and/CC/cc>5 jailed/VBD/conj>2 two/CD/obj>5',
      'jailed',
      ['Iran'],
    ],
    [
      'the noun right before a verb behind ", and", whatever the tree hangs it on',
      'Abe/NNP/nsubj>2 left/VBD/root>0 without/IN/mark>4 seeing/VBG/advcl>2 Kim/NNP/obj>4 ,/,/punct>8 and/CC/cc>8 Iran/NNP/conj>5 then/RB/advmod>10 accused/VBD/conj>2 Oman/NNP/obj>10',
      'accused',
      ['Iran'],
    ],
    [
      'who was asked to',
      'Oman/NNP/nsubj>2 urged/VBD/root>0 Iran/NNP/obj>2 to/TO/mark>5 free/VB/xcomp>2 them/PRP/obj>5',
      'free',
      ['Iran'],
    ],
    ['who vowed to', 'Oman/NNP/nsubj>2 vowed/VBD/root>0 to/TO/mark>4 help/VB/xcomp>2 Iran/NNP/obj>4', 'help', ['Oman']],
    [
      'of whom the relative clause is said',
      'Oman/NNP/nsubj>5 was/VBD/cop>5 among/IN/case>5 the/DT/det>5 states/NNS/root>0 that/WDT/nsubj>7 condemned/VBD/acl:relcl>5 Iran/NNP/obj>7',
      'condemned',
      ['Oman'],
    ],
    [
      'whose goal it is',
      'Iran/NNP/nsubj>2 has/VBZ/root>0 the/DT/det>4 goal/NN/obj>2 of/IN/mark>6 killing/VBG/acl>4 Assad/NNP/obj>6',
      'killing',
      ['Iran'],
    ],
    [
      'the agent of a passive',
      'Assad/NNP/nsubj:pass>3 was/VBD/aux:pass>3 killed/VBN/root>0 by/IN/case>5 Iran/NNP/obl>3',
      'killed',
      ['Iran'],
    ],
    [
      'who does what a noun names',
      'Iran/NNP/nsubj>2 launched/VBD/root>0 an/DT/det>4 attack/NN/obj>2 on/IN/case>6 Oman/NNP/nmod>4',
      'attack',
      ['Iran'],
    ],
    [
      'whose it is',
      "Iran/NNP/nmod:poss>3 's/POS/case>1 visit/NN/root>0 to/IN/case>5 Oman/NNP/nmod>3",
      'visit',
      ['Iran'],
    ],
  ])('is %s', (_, text, word, expected) => {
    expect(rolesOf(text, word).actors).toEqual(expected);
  });

  test('is not who is only spoken of around the act', () => {
    const roles = rolesOf(
      'In/IN/case>3 a/DT/det>3 call/NN/obl>7 with/IN/case>5 Moon/NNP/nmod>3 Abe/NNP/nsubj>7 praised/VBD/root>0 Iran/NNP/obj>7',
      'call',
    );
    expect(roles).toEqual({ actors: [], undergoers: ['Moon'], around: ['Abe'] });
  });
});

describe('who undergoes it', () => {
  test('is the subject of a verb of receiving', () => {
    const roles = rolesOf(
      'Iran/NNP/nsubj>2 drew/VBD/root>0 condemnation/NN/obj>2 from/IN/case>5 Oman/NNP/nmod>3',
      'condemnation',
    );
    expect([roles.actors, roles.undergoers]).toEqual([['Oman'], ['Iran']]);
  });

  test('stands before "that", even where the tree takes it into the clause', () => {
    const roles = rolesOf(
      'Abe/NNP/nsubj>2 warned/VBD/root>0 Iran/NNP/nsubj>6 that/IN/mark>6 Japan/NNP/nsubj>6 acts/VBZ/ccomp>2',
      'warned',
    );
    expect(roles.undergoers).toEqual(['Iran']);
  });

  test('are both of those between whom it is', () => {
    const roles = rolesOf('talks/NNS/root>0 between/IN/case>3 Iran/NNP/nmod>1 and/CC/cc>5 Oman/NNP/conj>3', 'talks');
    expect([roles.actors, roles.undergoers]).toEqual([
      ['Iran', 'Oman'],
      ['Iran', 'Oman'],
    ]);
  });
});

describe('the clauses between two words', () => {
  const syntax = parsedSyntax(
    'Abe/NNP/nsubj>2 warned/VBD/root>0 Iran/NNP/obj>2 that/IN/mark>6 Japan/NNP/nsubj>6 acts/VBZ/ccomp>2',
  );

  test('are none inside of one clause', () => {
    expect(clausesBetween(syntax, 1, 2)).toBe(0);
  });

  test('are counted on the way down and on the way up', () => {
    expect(clausesBetween(syntax, 1, 4)).toBe(1);
    expect(clausesBetween(syntax, 4, 2)).toBe(1);
  });
});
