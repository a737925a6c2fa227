import { describe, expect, test } from '@jest/globals';
import type { ClaimType } from '../../../src/model/ontology.ts';
import { actOf } from '../../../src/reading/claims/act-of-trigger.ts';
import { triggersOfVerbs } from '../../../src/reading/claims/triggers-of-verbs.ts';
import { parsedSyntax, triggerAt } from '../../setup/parsed-sentence.ts';

const actAt = (parse: string, at: number, type: ClaimType) => actOf(triggerAt(at, type), parsedSyntax(parse));

describe('the type of an act', () => {
  test('who yields to somebody gives in', () => {
    const parse = 'Chad/NNP/nsubj>2 yielded/VBD/root>0 to/IN/case>4 Niger/NNP/obl>2';
    expect(actAt(parse, 1, 'AIDED')).toBe('CONCEDED_TO');
    expect(actAt('Fields/NNS/nsubj>2 yielded/VBD/root>0 grain/NN/obj>2', 1, 'AIDED')).toBe('AIDED');
  });

  test('a blockade coerces', () => {
    expect(actAt('Chad/NNP/nsubj>2 blockades/VBZ/root>0 Niger/NNP/obj>2', 1, 'OPPOSES')).toBe('COERCED');
  });

  test('who works with somebody does not work for him', () => {
    const parse = 'Interpol/NNP/nsubj>2 worked/VBD/root>0 with/IN/case>4 Europol/NNP/obl>2';
    expect(actAt(parse, 1, 'WORKS_FOR')).toBe('COOPERATED_WITH');
    expect(actAt(parse.replace('with/IN', 'for/IN'), 1, 'WORKS_FOR')).toBe('WORKS_FOR');
  });

  test('communication is with somebody, not through him', () => {
    expect(actAt('direct/JJ/amod>2 communication/NN/root>0', 1, 'SPOKE_VIA')).toBe('SPOKE_WITH');
    expect(actAt('through/IN/case>2 Oman/NNP/root>0', 0, 'SPOKE_VIA')).toBe('SPOKE_VIA');
  });

  test('arms that are sent to somebody aid him', () => {
    const parse = 'Chad/NNP/nsubj>2 sent/VBD/root>0 shells/NNS/obj>2 to/IN/case>5 Niger/NNP/obl>2';
    expect(actAt(parse, 2, 'ATTACKED')).toBe('AIDED');
    expect(actAt(parse.replace('to/IN', 'into/IN'), 2, 'ATTACKED')).toBe('ATTACKED');
    expect(actAt(parse.replace('shells', 'missiles'), 2, 'ATTACKED')).toBe('ATTACKED');
    expect(actAt(parse.replace('sent', 'supplied').replace('shells', 'missiles'), 2, 'ATTACKED')).toBe('AIDED');
    const passive = 'Niger/NNP/nsubj:pass>3 was/VBD/aux:pass>3 sent/VBN/root>0 tanks/NNS/obj>3';
    expect(actAt(passive, 3, 'ATTACKED')).toBe('AIDED');
  });

  test('"of its own" possesses nothing', () => {
    expect(actAt('its/PRP$/nmod:poss>2 own/JJ/nmod>1', 1, 'POSSESSES')).toBeNull();
    expect(actAt('Chad/NNP/nsubj>2 own/VBP/root>0', 1, 'POSSESSES')).toBe('POSSESSES');
  });

  test('a weapon that could destroy something has not', () => {
    const parse = 'weapon/NN/root>0 that/WDT/nsubj>4 could/MD/aux>4 destroy/VB/acl:relcl>1 satellites/NNS/obj>4';
    expect(actAt(parse, 3, 'ATTACKED')).toBeNull();
    expect(actAt(parse.replace('could/MD', 'did/VBD'), 3, 'ATTACKED')).toBe('ATTACKED');
  });

  test('who warns of what may happen threatens nobody', () => {
    const parse = 'Chad/NNP/nsubj>3 may/MD/aux>3 attack/VB/ccomp>5 Niger/NNP/nsubj>5 warned/VBD/root>0';
    expect(actAt(parse, 4, 'THREATENED')).toBeNull();
    expect(actAt(parse.replace('may/MD', 'will/MD'), 4, 'THREATENED')).toBe('THREATENED');
  });
});

test('a verb whose particle the network has seen is no second act', () => {
  const syntax = parsedSyntax('Chad/NNP/nsubj>2 turned/VBD/root>0 down/RP/compound:prt>2 Niger/NNP/obj>2');
  expect(triggersOfVerbs(syntax, new Set([2]))).toEqual([]);
  expect(triggersOfVerbs(syntax, new Set()).map(({ type }) => type)).toEqual(['REJECTED']);
});
