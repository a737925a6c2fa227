import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { type Lexicon, parseLexicon } from '../../../src/reading/lexicon/lexicon.ts';
import { type Script, soundKeys, soundsOf, soundWords } from '../../../src/reading/lexicon/sound-key.ts';

const lexicon: Lexicon = parseLexicon(
  readFileSync(fileURLToPath(new URL('../../../models/lexicon.tsv.gz', import.meta.url))),
);
const personsLike = (name: string): readonly string[] => lexicon.personsLike(name).map(({ name: known }) => known);
const keysOf = (name: string, script: Script): readonly string[] => soundKeys(soundsOf(soundWords(name), script));
const areAlike = (a: string, b: string, script: Script = 'other'): boolean =>
  keysOf(a, script).some((key) => keysOf(b, script).includes(key));

describe('the sound of a transliterated name', () => {
  test.each([
    ['Moammar Gadhafi', 'Muammar al-Qaddafi'],
    ['Moammar Gadhafi', 'Muammar Kadafi'],
    ['Volodymyr Zelensky', 'Volodymyr Zelenskyy'],
    ['Volodymyr Zelensky', 'Volodymyr Zelenskiy'],
    ['Sergei Lavrov', 'Sergey Lavrov'],
    ['Hussein', 'Husayn'],
    ['Mohammed', 'Muhammad'],
    ['Khalid', 'Khaled'],
    ['Bashar al-Assad', 'Bashar Asad'],
    ['Abdel Fattah el-Sisi', 'Abdelfattah al-Sissi'],
    ['Alexander Lukashenko', 'Aleksandr Lukashenko'],
    ['Yevgeny Prigozhin', 'Evgeniy Prigozhin'],
  ])('is one for %s and %s', (a, b) => {
    expect(areAlike(a, b)).toBe(true);
  });

  test.each([
    ['Choe Ryong Hae', 'Choi Ryong-hae'],
    ['Kim Jong-un', 'Kim Jongun'],
    ['Kim Jong-il', 'Gim Jeong-il'],
    ['Park Geun-hye', 'Pak Kun Hye'],
  ])('is one for %s and %s in Korea', (a, b) => {
    expect(areAlike(a, b, 'hangul')).toBe(true);
  });

  test.each([
    ['Hassan', 'Hussein', 'other'],
    ['Rashid', 'Rashad', 'other'],
    ['Saad Hariri', 'Said Hariri', 'other'],
    ['Putin', 'Patten', 'other'],
    ['Kim Jong Un', 'Kim Jong Il', 'hangul'],
    ['Kim Jong Un', 'Kim Jong Nam', 'hangul'],
    ['Ri Yong Ho', 'Lee Yong-ho', 'hangul'],
    ['Zhang Wei', 'Zheng Wei', 'han'],
  ] as const)('tells %s and %s apart', (a, b, script) => {
    expect(areAlike(a, b, script)).toBe(false);
  });
});

describe('a person of the lexicon', () => {
  test('is found in another spelling', () => {
    expect(personsLike('Muammar Khadafy')).toEqual(['Moammar Gadhafi']);
    expect(personsLike('Volodymyr Zelenskii')).toEqual(['Volodymyr Zelensky']);
    expect(personsLike('Choi Ryong-hae')).toEqual(['Choe Ryong Hae']);
  });

  test('is found with the family name first and last', () => {
    expect(personsLike('Kishida Fumio')).toEqual(['Fumio Kishida']);
    expect(personsLike('Jinping Xi')).toEqual(['Xi Jinping']);
    expect(personsLike('Jae-in Moon')).toEqual(['Moon Jae-in']);
    expect(personsLike('Orbán Viktor')).toEqual(['Viktor Orban']);
  });

  test('is found with a patronymic, a middle initial and a suffix', () => {
    expect(personsLike('Vladimir Vladimirovich Putin')).toEqual(['Vladimir Putin']);
    expect(personsLike('Robert S. Mueller III')).toEqual(['Robert Mueller']);
  });

  test('is found by the short form of the first name where nobody else is known by the surname', () => {
    expect(personsLike('Bob Mueller')).toEqual(['Robert Mueller']);
    expect(personsLike('Michael Johnson')).toEqual([]);
  });

  test('is found by another spelling of the surname alone where that is long enough', () => {
    expect(personsLike('Kadafi')).toEqual(['Moammar Gadhafi']);
    expect(personsLike('Pires')).toEqual([]);
  });

  test('of a country that writes in Latin letters has one spelling', () => {
    expect(personsLike('John Carry')).toEqual([]);
    expect(personsLike('Hilary Klinton')).toEqual([]);
  });
});
