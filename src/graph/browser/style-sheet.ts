import { edgeType } from '../../model/ids.ts';
import type { Modality } from '../../model/kinds.ts';
import { ONTOLOGY } from '../../model/ontology.ts';

/** A style sheet of Neo4j Browser (GraSS): selector (`node.Person`) to properties (`color: #E4572E`). */
export type StyleSheet = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** How sure the reports are is seen before it is read: the same colour for a modality whatever the type. */
const MODALITY_COLOURS: Readonly<Partial<Record<Modality, string>>> = {
  HAPPENED: '#2F8F5B',
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

/** Adds a rule for each relationship type that can be drawn: the look of `relationship`, in the colour of its modality. */
export function withRelationshipColours(styles: StyleSheet): StyleSheet {
  const rules = ONTOLOGY.flatMap(({ type }) =>
    Object.entries(MODALITY_COLOURS).map(([modality, colour]) => {
      const selector = `relationship.${edgeType(type, modality as Modality)}`;
      return [selector, { color: colour, 'text-color-external': colour, caption: '<type>' }] as const;
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
