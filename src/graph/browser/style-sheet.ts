import { edgeType } from '../../model/ids.ts';
import type { Modality } from '../../model/kinds.ts';
import { ONTOLOGY } from '../../model/ontology.ts';

/** A style sheet of Neo4j Browser (GraSS): selector (`node.Person`) to properties (`color: #E4572E`). */
export type StyleSheet = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** How sure the reports are is seen before it is read. What is reported as a fact has the colour of `relationship` itself. */
const MODALITY_COLOURS: Readonly<Partial<Record<Modality, string>>> = {
  PLANNED: '#2E6DB4',
  POSSIBLE: '#D98E04',
  SUSPECTED: '#D98E04',
  DENIED: '#C8321E',
};

/** @throws {TypeError} for text that is not a list of `selector { property: value; … }`. */
export function parseStyleSheet(text: string): StyleSheet {
  const blocks = [...text.matchAll(/\s*([\w.]+)\s*\{((?:"[^"]*"|[^"}])*)\}\s*/gu)];
  if (blocks.map(([block]) => block).join('') !== text) {
    throw new TypeError('Expected a GraSS style sheet: selector { property: value; … }, and nothing in between.');
  }
  return Object.fromEntries(blocks.map(([, selector = '', body = '']) => [selector, parseProperties(body)]));
}

function parseProperties(body: string): Record<string, string> {
  const pairs = body.matchAll(/([\w-]+)\s*:\s*(?:"([^"]*)"|([^;]*?))\s*;/gu);
  return Object.fromEntries([...pairs].map(([, property, quoted, plain]) => [property, quoted ?? plain ?? '']));
}

/** Adds the colour of its modality for each relationship type that is no fact (`PLANNED_MET`, `DENIED_VISITED`, …). */
export function withRelationshipColours(styles: StyleSheet): StyleSheet {
  const rules = ONTOLOGY.flatMap(({ type }) =>
    Object.entries(MODALITY_COLOURS).map(([modality, colour]) => {
      const selector = `relationship.${edgeType(type, modality as Modality)}`;
      return [selector, { color: colour, 'text-color-external': colour }] as const;
    }),
  );
  return { ...styles, ...Object.fromEntries(rules) };
}

/** The text form that `:style` reads from an address; captions keep their quotes. */
export function formatStyleSheet(styles: StyleSheet): string {
  return Object.entries(styles)
    .map(([selector, properties]) => `${selector} {\n${formatProperties(properties)}}\n`)
    .join('');
}

function formatProperties(properties: Readonly<Record<string, string>>): string {
  return Object.entries(properties)
    .map(([property, value]) => `  ${property}: ${property === 'caption' ? `"${value}"` : value};\n`)
    .join('');
}
