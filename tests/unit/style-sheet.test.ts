import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { loadExplore } from '../../src/graph/browser/explore.ts';
import { formatStyleSheet, parseStyleSheet } from '../../src/graph/browser/style-sheet.ts';
import { ENTITY_KINDS } from '../../src/model/kinds.ts';

const { styles } = loadExplore();

test('a style sheet is read into selectors and properties', () => {
  expect(parseStyleSheet('node.Person {\n  color: #E4572E;\n  caption: "{name}";\n}\n')).toEqual({
    'node.Person': { color: '#E4572E', caption: '{name}' },
  });
});

test('what is written is read back the same', () => {
  expect(parseStyleSheet(formatStyleSheet(styles))).toEqual(styles);
});

test('text between the rules is refused', () => {
  expect(() => parseStyleSheet('node { color: #FFFFFF; }\n/* remark */\n')).toThrow('Expected a GraSS style sheet');
});

test('each kind has a colour of its own', () => {
  const colours = ENTITY_KINDS.map((kind) => styles[`node.${kind}`]?.color);
  expect(new Set(colours).size).toBe(ENTITY_KINDS.length);
  expect(colours).not.toContain(undefined);
});

test('each label of the graph has a caption', () => {
  const graph = readFileSync(new URL('../../docs/graph.md', import.meta.url), 'utf8');
  const labels = [...graph.matchAll(/^\| `:(\w+)/gmu)].map(([, label = '']) => label);
  expect(labels).toContain('RejectedArticle');
  for (const label of [...labels, ...ENTITY_KINDS]) {
    expect([label, styles[`node.${label}`]?.caption]).toEqual([label, expect.stringMatching(/^\{(?:name|title)\}$/u)]);
  }
});

test('what is planned, possible or denied is not drawn in the colour of facts', () => {
  const fact = styles.relationship?.color;
  const others = ['PLANNED_MET', 'POSSIBLE_MET', 'DENIED_MET'].map((type) => styles[`relationship.${type}`]?.color);
  expect(new Set([fact, ...others]).size).toBe(4);
  expect(styles['relationship.MET']).toBeUndefined();
});
