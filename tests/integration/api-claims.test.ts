import { expect, test } from '@jest/globals';
import { CLAIMS_OF_ENTITY, CONTRADICTIONS, PAGES, RELATIONS_OF_ENTITY } from '../fixtures/questions.ts';
import { articleOf, DENIAL, PLAN, UNDATED, writeSamples } from '../fixtures/sample-graph.ts';
import { serveGraph } from '../setup/served-graph.ts';

const graph = serveGraph(async (database) => {
  await writeSamples(database);
});
const { answer } = graph;

const [_planId, denialId, _undatedId] = [PLAN, DENIAL, UNDATED].map((told) => articleOf(told).id);
const PLANNED_MEETING = 'relation:MET|PLANNED|person:donald-trump|person:kim-jong-un';

test('claims of an entity come newest first, with ends, evidence and speakers', async () => {
  const { entity } = await answer(CLAIMS_OF_ENTITY);
  const [denied, ...sameDay] = entity.claims.nodes;
  const told = sameDay.find(({ type }: { type: string }) => type === 'SPOKE_WITH');
  const planned = sameDay.find(({ modality }: { modality: string }) => modality === 'PLANNED');
  expect(entity.claims.totalCount).toBe(3);
  expect(denied).toEqual({
    type: 'MET',
    modality: 'DENIED',
    confidence: 0.9,
    reportedAt: '2018-05-24T10:00:00Z',
    recordedAt: '2026-01-02T03:04:05Z',
    retiredAt: null,
    subjectText: 'Donald Trump',
    objectText: 'Kim Jong Un',
    subject: { name: 'Donald Trump' },
    object: { name: 'Kim Jong Un' },
    speakers: [
      { text: 'a White House official', anonymous: true, entity: null },
      { text: 'Reuters', anonymous: false, entity: { id: 'organization:reuters' } },
    ],
    arguments: [],
    eventTime: null,
    evidence: {
      sentence: DENIAL.sentences[0],
      sentenceStart: 0,
      sentenceEnd: DENIAL.sentences[0]?.length,
      start: 22,
      end: 26,
      cues: [{ kind: 'NEGATION', text: 'not', start: 18, end: 21 }],
    },
    extractor: { name: 'fixture', version: '1', rule: 'fixture:told' },
    article: { id: denialId, title: 'No meeting, says official' },
  });
  expect(told).toMatchObject({
    type: 'SPOKE_WITH',
    speakers: [{ text: 'Trump', anonymous: false, entity: { id: 'person:donald-trump' } }],
    arguments: [{ role: 'CHANNEL', text: 'New York Channel', entity: { kind: 'CHANNEL', name: 'New York Channel' } }],
  });
  expect(planned.eventTime).toEqual({
    text: 'late May or early June',
    start: '2018-05-21',
    end: '2018-06-10',
    partial: null,
    precision: 'INTERVAL',
    basis: 'PUBLICATION',
  });
});

test('a day without a year stays without one', async () => {
  const { claims } = await answer(
    '{ claims(where: { type: [TESTED] }) { nodes { eventTime { start end partial precision } reportedAt object { name } } } }',
  );
  expect(claims.nodes).toEqual([
    {
      eventTime: { start: null, end: null, partial: '--02-12', precision: 'PARTIAL' },
      reportedAt: null,
      object: { name: 'ballistic missile' },
    },
  ]);
});

test('a denial contradicts the plan, and the plan the denial', async () => {
  const { claims } = await answer(CONTRADICTIONS);
  expect(claims.nodes).toEqual([
    {
      modality: 'DENIED',
      contradicts: [{ modality: 'PLANNED', article: { title: 'A meeting is planned' } }],
      relation: { id: PLANNED_MEETING.replace('PLANNED', 'DENIED'), contested: true },
    },
    {
      modality: 'PLANNED',
      contradicts: [{ modality: 'DENIED', article: { title: 'No meeting, says official' } }],
      relation: { id: PLANNED_MEETING, contested: true },
    },
  ]);
});

test('relations sum up claims, and lead to them', async () => {
  const { entity } = await answer(RELATIONS_OF_ENTITY);
  expect(entity.relations.totalCount).toBe(3);
  expect(entity.relations.nodes.map(({ id }: { id: string }) => id)).toEqual([
    'relation:MET|HAPPENED|person:choe-son-hui|person:kim-jong-un',
    'relation:MET|DENIED|person:donald-trump|person:kim-jong-un',
    PLANNED_MEETING,
  ]);
  expect(entity.relations.nodes[2]).toEqual({
    id: PLANNED_MEETING,
    type: 'MET',
    modality: 'PLANNED',
    subject: { id: 'person:donald-trump' },
    object: { id: 'person:kim-jong-un' },
    claimCount: 1,
    articleCount: 1,
    sourceCount: 1,
    firstReportedAt: '2018-04-17T21:05:00Z',
    lastReportedAt: '2018-04-17T21:05:00Z',
    contested: true,
    claims: { totalCount: 1, nodes: [{ modality: 'PLANNED', evidence: { sentence: PLAN.sentences[0] } }] },
  });
});

test('edges, aliases and several pages of one list in one question', async () => {
  const { entity } = await answer(PAGES);
  expect(entity.newest.edges).toHaveLength(1);
  expect(entity.newest.edges[0].node.type).toBe('MET');
  expect(entity.newest.all).toHaveLength(1);
  expect(entity.plans).toEqual({ pageInfo: { hasNextPage: false }, list: [{ it: { modality: 'PLANNED' } }], count: 1 });
});
