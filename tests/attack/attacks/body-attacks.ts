import { gzipSync } from 'node:zlib';
import type { WireAttack } from '../attack.ts';
import { asked, posted } from '../spellings.ts';
import type { HttpRequest } from '../wire.ts';

const QUESTION = '{ statistics { claims } }';
const JSON_TYPE = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };

/** Bodies that are not what they say they are, and documents that are none. */
export function bodyAttacks(): readonly WireAttack[] {
  return [
    ...BODIES.map(([name, body]) => refused(`body: ${name}`, posted(body))),
    ...DOCUMENTS.map(([name, query]) => refused(`document: ${name}`, asked(query))),
    ...OPERATIONS.map(([name, fields]) => either(`operation: ${name}`, posted(JSON.stringify(fields)))),
    ...TYPES.map((type) => refused(`content type: ${type}`, { ...ask(), headers: { 'content-type': type } })),
    refused('body: 129 kB', posted(JSON.stringify({ query: `${QUESTION}#${'x'.repeat(129_000)}` }))),
    refused('body: 20 MB', posted(`{"query":"${'x'.repeat(20_000_000)}"}`)),
    refused('body: 20 MB in chunks', { ...ask(), body: Array.from({ length: 320 }, () => 'x'.repeat(65_536)) }),
    refused('body: ten thousand chunks of one byte', { ...ask(), body: Array.from({ length: 10_000 }, () => 'x') }),
    refused('body: length of ten gigabytes told', {
      ...ask(),
      headers: { ...JSON_TYPE, 'content-length': '10000000000' },
    }),
    refused('body: gzip', coded('gzip', gzipSync(JSON.stringify({ query: QUESTION })))),
    refused('body: gzip of 100 MB', coded('gzip', gzipSync(Buffer.alloc(100_000_000, 32)))),
    refused('body: gzip within gzip', coded('gzip, gzip', gzipSync(gzipSync(Buffer.alloc(50_000_000, 32))))),
    refused('body: called deflate', coded('deflate', 'x'.repeat(100_000))),
    refused('body: called br', coded('br', 'x'.repeat(100_000))),
    refused('body: none', { ...ask(), body: '' }),
    refused('body: UTF-16', { ...ask(), body: Buffer.from(JSON.stringify({ query: QUESTION }), 'utf16le') }),
    refused('body: bytes that are no UTF-8', { ...ask(), body: Buffer.from([0x7b, 0xff, 0xfe, 0xfd, 0x7d]) }),
    either('body: a charset that is none', {
      ...ask(),
      headers: { ...JSON_TYPE, 'content-type': 'application/json; charset=utf-7' },
    }),
  ];
}

function ask(): HttpRequest {
  return asked(QUESTION);
}

function coded(coding: string, body: string | Buffer): HttpRequest {
  return { ...ask(), headers: { ...JSON_TYPE, 'content-encoding': coding }, body };
}

const BODIES: readonly (readonly [string, string])[] = [
  ['an array of questions', JSON.stringify([{ query: QUESTION }, { query: QUESTION }])],
  ['an array of a thousand questions', JSON.stringify(Array.from({ length: 1_000 }, () => ({ query: QUESTION })))],
  ['an empty array', '[]'],
  ['null', 'null'],
  ['a number', '1e999'],
  ['a text', '"{ statistics { claims } }"'],
  ['half a JSON', '{"query":"{ statistics'],
  ['JSON and more', `{"query":"${QUESTION}"} {}`],
  ['a question of another type', '{"query":{"kind":"Document"}}'],
  ['a question that is a list', `{"query":["${QUESTION}"]}`],
  ['variables that are a list', `{"query":"${QUESTION}","variables":[1]}`],
  ['variables that are a text', `{"query":"${QUESTION}","variables":"{}"}`],
  ['extensions that are a text', `{"query":"${QUESTION}","extensions":"x"}`],
  ['an operation name that is an object', `{"query":"${QUESTION}","operationName":{}}`],
  ['fifty thousand objects in each other', `{"a":${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}}`],
  ['sixty thousand lists in each other', `${'['.repeat(60_000)}${']'.repeat(60_000)}`],
  ['__proto__', '{"__proto__":{"query":"{ statistics { claims } }"}}'],
  ['single quotes', "{'query': '{ statistics { claims } }'}"],
  ['XML', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'],
  ['a byte order mark and nothing', '\ufeff'],
];

const DOCUMENTS: readonly (readonly [string, string])[] = [
  ['empty', ''],
  ['a comment of 100 kB', `#${'x'.repeat(100_000)}`],
  ['spaces and commas', ' ,\t\n'.repeat(25_000)],
  ['open brackets', '{'.repeat(3_000)],
  ['open lists', `{ node(id: ${'['.repeat(3_900)}`],
  ['a text without an end', '{ node(id: "'],
  ['a block text without an end', `{ node(id: """${'x'.repeat(50_000)}`],
  ['a hundred thousand signs', '!'.repeat(100_000)],
  ['one name of 100 kB', `{ ${'a'.repeat(100_000)} }`],
  ['NUL', '{ statistics { claims\u0000 } }'],
  ['half a surrogate', '{ node(id: "\\ud800") { id } }'],
  ['a schema', 'type Query { a: Int } schema { query: Query }'],
  ['an extension of the schema', 'extend type Query { secret: String } query { secret }'],
  ['a mutation', 'mutation { deleteAll }'],
  ['a subscription', 'subscription { claims { totalCount } }'],
  [
    'a thousand operations',
    Array.from({ length: 1_000 }, (_, at) => `query Q${at} { statistics { claims } }`).join(' '),
  ],
  ['two without a name', '{ statistics { claims } } { statistics { articles } }'],
  ['two of one name', 'query A { statistics { claims } } query A { statistics { claims } }'],
  [
    'four hundred variables that nobody uses',
    `query (${Array.from({ length: 400 }, (_, at) => `$v${at}: Int`)}) { statistics { claims } }`,
  ],
  ['a variable of a type that is none', 'query ($v: Cypher) { node(id: $v) { id } }'],
  ['fields that resemble others', '{ statistic { claim } entitys { nodez } claimz { totalCounts } }'],
  ['six hundred fields that are none', `{ ${Array.from({ length: 600 }, (_, at) => `entit${at}`).join(' ')} }`],
  ['arguments that are none', `{ claims(${Array.from({ length: 300 }, (_, at) => `a${at}: 1`)}) { totalCount } }`],
];

const PERSISTED = { version: 1, sha256Hash: 'ecf4edb46db40b5132295c0291d62fb65d6759a9eedfa4d5d612dd5ec54a6b38' };
const OPERATIONS: readonly (readonly [string, object])[] = [
  ['one that is not there', { query: QUESTION, operationName: 'Other' }],
  ['with a name of 100 kB', { query: QUESTION, operationName: 'x'.repeat(100_000) }],
  ['__proto__', { query: QUESTION, operationName: '__proto__' }],
  ['a persisted one, by its hash', { extensions: { persistedQuery: PERSISTED } }],
  ['a persisted one with another text', { query: QUESTION, extensions: { persistedQuery: PERSISTED } }],
  ['a persisted one by document id', { documentId: "../../schema.graphql' //", id: '../../../etc/passwd', doc_id: 1 }],
  [
    'ten thousand variables',
    { query: QUESTION, variables: Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`v${at}`, at])) },
  ],
  ['variables of JavaScript', { query: QUESTION, variables: { constructor: 1, toString: null, hasOwnProperty: 'x' } }],
  [
    'further fields',
    { query: QUESTION, key: 'value', map: {}, operations: [], stack: true, debug: true, explain: true },
  ],
];

const TYPES = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'application/graphql',
  'application/xml',
  'text/plain; application/json',
  'application/json-patch+json',
  '*/*',
];

function attack(must: WireAttack['must']) {
  return (name: string, request: HttpRequest): WireAttack => ({ name, request, must });
}
const refused = attack('refused');
const either = attack('either');
