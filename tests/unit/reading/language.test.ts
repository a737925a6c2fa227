import { expect, test } from '@jest/globals';
import { recogniseLanguage } from '../../../src/reading/language.ts';

test.each([
  ['en', 'The two envoys met in the capital on Monday and agreed that their talks would go on.'],
  ['de', 'Die beiden Gesandten trafen sich am Montag in der Hauptstadt und sprachen über das Abkommen.'],
  ['fr', 'Les deux émissaires se sont rencontrés lundi dans la capitale pour parler des sanctions.'],
  ['es', 'Los dos enviados se reunieron el lunes en la capital para hablar de las sanciones.'],
  ['id', 'Kedua utusan itu bertemu di ibu kota untuk membahas sanksi yang akan dicabut.'],
  ['ru', 'Два посланника встретились в столице в понедельник.'],
  ['ko', '두 특사가 월요일 수도에서 만났다.'],
  ['ja', '両国の特使は月曜日に首都で会談した。'],
  ['zh', '两国特使周一在首都会晤。'],
  ['ar', 'التقى المبعوثان في العاصمة يوم الاثنين.'],
])('%s is recognised', (language, text) => {
  expect(recogniseLanguage(text)).toBe(language);
});

test('a headline without function words is taken for English', () => {
  expect(recogniseLanguage('Seoul, Tokyo sign pact')).toBe('en');
  expect(recogniseLanguage('Angela Merkel met Emmanuel Macron.')).toBe('en');
});

test('a long text in no known language is undetermined', () => {
  const finnish = 'Lähettiläät tapasivat pääkaupungissa maanantaina ja keskustelivat pakotteista sekä ydinkokeista. ';
  expect(recogniseLanguage(finnish.repeat(4))).toBe('und');
});

test('a table of results is English', () => {
  expect(recogniseLanguage('Leeds 2 Arsenal 1 Chelsea 0 Everton 3 '.repeat(10))).toBe('en');
});

test('an English report that quotes a Korean name in its own script is English', () => {
  expect(
    recogniseLanguage('The envoy, whose name is written 김철수, said that the talks had been held in the capital.'),
  ).toBe('en');
});
