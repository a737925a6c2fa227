import type { EntityKind } from '../../model/kinds.ts';
import type { NameSpan, Token } from '../sentence-analysis.ts';
import { NAME_HEADS } from './words.ts';

/** What the encoder's label says of a name that nothing else is known of. */
export const KIND_OF_LABEL: Readonly<Record<NameSpan['label'], EntityKind>> = {
  PER: 'Person',
  ORG: 'Organization',
  LOC: 'Place',
  NORP: 'Norp',
  EVENT: 'Event',
  WEAPON: 'Weapon',
  MISC: 'Product',
};
const PEOPLE = /(?:ian|ish|ese|ist|ists|ians|ites?)$/i;
/** Ships: "USS Hopper", "HMS Ocean". */
const SHIP = /^(?:USS|HMS|HMAS|HMCS|USNS|RFA|FS|INS|MV|SS)$/;
/** "Operation Desert Storm". */
const OPERATION = /^Operation$/;
/** Common nouns behind the name of a place: "the Idlib province", "the Zagros mountains". */
const BEHIND_A_PLACE: ReadonlySet<string> = new Set(
  'province district region governorate prefecture mountains valley river peninsula desert border neighborhood neighbourhood suburb village county'.split(
    ' ',
  ),
);
/** Nouns whose "of" stands before the name of a place: "the vicinity of", "the town of". */
const BEFORE_OF_A_PLACE: ReadonlySet<string> = new Set(
  'vicinity city town village outskirts district province suburb port region'.split(' '),
);

/** What a name is that only the encoder knows, by its label, its last word and the words beside it. */
export function kindOfName(label: NameSpan['label'], tokens: readonly Token[], from: number, to: number): EntityKind {
  const several = to - from > 1;
  if (several && SHIP.test(tokens[from]!.text)) return 'Product';
  if (several && OPERATION.test(tokens[from]!.text)) return 'Event';
  if (label === 'PER') return besideAPlace(tokens, from, to) ? 'Place' : 'Person';
  const last = tokens[to - 1]!.text;
  const head = last.toLowerCase();
  const told = NAME_HEADS.find(([, heads]) => heads.has(head))?.[0];
  if (told && (label !== 'ORG' || told === 'Channel')) return told;
  return label === 'MISC' && PEOPLE.test(last) ? 'Norp' : KIND_OF_LABEL[label];
}

/** "the vicinity of Ayn Issa", "the Hamrin mountains": the words beside it make a place of what looks like a person. */
function besideAPlace(tokens: readonly Token[], from: number, to: number): boolean {
  const word = (at: number) => tokens[at]?.text ?? '';
  return BEHIND_A_PLACE.has(word(to)) || (word(from - 1) === 'of' && BEFORE_OF_A_PLACE.has(word(from - 2)));
}
