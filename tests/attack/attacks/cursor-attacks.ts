import type { QuestionAttack, Target } from '../attack.ts';

/** Cursors that were never given out: everything that base64 of JSON can be. */
export function cursorAttacks({ claimsCursor, searchCursor, entities: [hub = ''] }: Target): readonly QuestionAttack[] {
  const key = decode(claimsCursor);
  const [list, order, ...rest] = key;
  const cursors: readonly (readonly [string, string])[] = [
    ['of another list', searchCursor],
    ['no base64', '…/../{}'],
    ['base64 of no JSON', Buffer.from('{"a":').toString('base64url')],
    ['empty', ''],
    ['no list', encode({ list, order })],
    ['null', encode(null)],
    ['without a key', encode([list, order])],
    ['with a key of objects', encode([list, order, { $gt: '' }, { toString: 1 }])],
    ['with a key of lists', encode([list, order, [[[]]], []])],
    ['with a key too long', encode([...key, ...key, ...key])],
    ['in another order', encode([list, 'EVENT_TIME_DESC', ...rest])],
    ['in an order that is none', encode([list, 'c.reportedAt DESC RETURN 1 //', ...rest])],
    ['of a list that is none', encode(["Query.claims' RETURN 1 //", order, ...rest])],
    ['with __proto__', Buffer.from(`["${list}","${order}",{"__proto__":{"polluted":1}}]`).toString('base64url')],
    [
      'of ten thousand lists in each other',
      Buffer.from(`${'['.repeat(10_000)}${']'.repeat(10_000)}`).toString('base64url'),
    ],
    ['of ninety thousand letters', encode([list, order, 'x'.repeat(60_000), 'y'])],
    ['with half a surrogate', encode([list, order, '\ud800', '\udfff'])],
    ['with NUL', encode([list, order, '\u0000', '\u0000'])],
    [
      'with bytes that are no UTF-8',
      Buffer.from([0x5b, 0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22, 0x5d]).toString('base64url'),
    ],
  ];
  const places = [
    'claims(after: $after) { nodes { id } }',
    `entity(id: ${JSON.stringify(hub)}) { claims(after: $after) { nodes { id } } }`,
  ];
  // Beyond every place of the list, from minus infinity on, with a fraction: the cursor of a search counts.
  const counted = [1e308, -1, 0.5, 2 ** 53].map(
    (place) => [`to place ${place}`, encode([...decode(searchCursor).slice(0, 2), place])] as const,
  );
  return [
    ...cursors.flatMap(([what, after]) => {
      return places.map((text, at) => question(`a cursor ${what}${at ? ', below an entity' : ''}`, text, after));
    }),
    ...counted.map(([what, after]) =>
      question(`a cursor ${what}`, 'search(query: "talks", after: $after) { totalCount }', after),
    ),
  ];
}

function question(name: string, text: string, after: string): QuestionAttack {
  return { name, text, values: { after: ['String', after] }, must: 'either' };
}

function encode(value: unknown): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function decode(cursor: string): readonly unknown[] {
  return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];
}
