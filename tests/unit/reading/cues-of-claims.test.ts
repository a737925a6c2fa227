import { describe, expect, test } from '@jest/globals';
import type { ClaimType } from '../../../src/model/ontology.ts';
import { decideModality } from '../../../src/reading/claims/modality.ts';
import { modalityCues } from '../../../src/reading/modality/modality-cues.ts';
import { parsedSyntax, triggerAt } from '../../setup/parsed-sentence.ts';

/** The modality of the claim at a word for which the network says `HAPPENED`, or what else is given. */
function modalityAt(parse: string, at: number, type: ClaimType, label = triggerAt(at, type).modality) {
  const syntax = parsedSyntax(parse);
  return decideModality({ ...triggerAt(at, type), modality: label }, modalityCues(syntax, at), syntax).modality;
}

const NO_LONGER = 'Chad/NNP/nsubj>4 no/RB/advmod>3 longer/RBR/advmod>4 has/VBZ/root>0 missiles/NNS/obj>4';
const HAD_THEY =
  'Had/VBD/aux>3 Chad/NNP/nsubj>3 attacked/VBN/advcl>8 Niger/NNP/obj>3 ,/,/punct>8 Mali/NNP/nsubj>8 had/VBD/aux>8 fled/VBN/root>0';
const ON_CONDITION =
  'Mali/NNP/nsubj>3 will/MD/aux>3 flee/VB/root>0 if/IN/mark>6 Chad/NNP/nsubj>6 attacks/VBZ/advcl>3 Niger/NNP/obj>6';
const SHOULD_THEY =
  'Should/MD/aux>3 Chad/NNP/nsubj>3 attack/VB/advcl>7 ,/,/punct>7 Mali/NNP/nsubj>7 will/MD/aux>7 sanction/VB/root>0 Chad/NNP/obj>7';
const CALLED_OFF = 'The/DT/det>2 visit/NN/nsubj:pass>4 was/VBD/aux:pass>4 called/VBN/root>0 off/RP/compound:prt>4';
const INSTEAD =
  'Instead/RB/mark>3 of/IN/fixed>1 meeting/VBG/advcl>7 Macron/NNP/obj>3 ,/,/punct>7 Modi/NNP/nsubj>7 left/VBD/root>0';
const NOT_TRUE =
  'It/PRP/expl>4 is/VBZ/cop>4 not/RB/advmod>4 true/JJ/root>0 that/IN/mark>7 Chad/NNP/nsubj>7 attacked/VBD/ccomp>4 Niger/NNP/obj>7';

describe('denied is', () => {
  test('what is so "no longer", a standing fact too', () => {
    expect(modalityAt(NO_LONGER, 3, 'POSSESSES')).toBe('DENIED');
  });

  test('what was called off', () => {
    expect(modalityAt(CALLED_OFF, 1, 'VISITED')).toBe('DENIED');
  });

  test('what is done "instead of", and not what is done instead', () => {
    expect(modalityAt(INSTEAD, 2, 'MET')).toBe('DENIED');
    expect(modalityAt(INSTEAD.replace(' of/IN/fixed>1', ' then/RB/advmod>3'), 2, 'MET')).toBe('HAPPENED');
  });

  test('what is said not to be true', () => {
    expect(modalityAt(NOT_TRUE, 6, 'ATTACKED')).toBe('DENIED');
  });

  test('a demand that nobody makes, while a demand not to act is made', () => {
    const parse = 'Chad/NNP/nsubj>4 did/VBD/aux>4 not/RB/advmod>4 ask/VB/root>0 Niger/NNP/iobj>4';
    expect(modalityAt(parse, 3, 'DEMANDED_OF')).toBe('DENIED');
    const must = 'Chad/NNP/nsubj>4 must/MD/aux>4 not/RB/advmod>4 attack/VB/root>0 Niger/NNP/obj>4';
    expect(modalityAt(must, 3, 'DEMANDED_OF')).toBe('HAPPENED');
  });

  test('nothing by "not only"', () => {
    const parse = 'Chad/NNP/nsubj>5 did/VBD/aux>5 not/RB/advmod>5 only/RB/advmod>5 attack/VB/root>0 Niger/NNP/obj>5';
    expect(modalityAt(parse, 4, 'ATTACKED', 'DENIED')).toBe('HAPPENED');
  });
});

test('who refuses to recognize rejects', () => {
  const parse = 'Chad/NNP/nsubj>2 refused/VBD/root>0 to/TO/mark>4 recognize/VB/xcomp>2 Niger/NNP/obj>4';
  expect(modalityAt(parse, 3, 'REJECTED', 'DENIED')).toBe('HAPPENED');
  expect(modalityAt(parse.replace('recognize', 'criticize'), 3, 'CRITICIZED', 'DENIED')).toBe('DENIED');
});

describe('hypothetical is', () => {
  test('a condition that opens with its verb', () => {
    expect(modalityAt(HAD_THEY, 2, 'ATTACKED')).toBe('HYPOTHETICAL');
  });

  test('no verb before its subject behind another word', () => {
    const parse = 'Then/RB/advmod>4 had/VBD/aux>4 Chad/NNP/nsubj>4 attacked/VBN/root>0 Niger/NNP/obj>4';
    expect(modalityAt(parse, 3, 'ATTACKED')).toBe('HAPPENED');
  });

  test('what will be done if something is, but not "even if"', () => {
    expect(modalityAt(ON_CONDITION, 2, 'RETREATED_FROM')).toBe('HYPOTHETICAL');
    expect(modalityAt(SHOULD_THEY, 6, 'SANCTIONED')).toBe('HYPOTHETICAL');
    const even = ON_CONDITION.replace('flee/VB/root>0 if/IN/mark>6', 'even/VB/root>0 if/IN/mark>6');
    expect(modalityAt(even, 2, 'RETREATED_FROM')).toBe('PLANNED');
  });
});

describe('possible is', () => {
  test('what somebody could become, whatever plan the network sees', () => {
    const parse = 'Modi/NNP/nsubj>3 could/MD/aux>3 become/VB/root>0 president/NN/xcomp>3';
    expect(modalityAt(parse, 3, 'LEADS', 'PLANNED')).toBe('POSSIBLE');
  });
});

test('a title in passing is a fact whatever stands beside it', () => {
  const parse = 'President/NNP/compound>2 Modi/NNP/nsubj>4 will/MD/aux>4 speak/VB/root>0';
  expect(modalityAt(parse, 0, 'LEADS')).toBe('HAPPENED');
});
