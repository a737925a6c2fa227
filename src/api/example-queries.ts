/** What the playground opens on: each tab a question that teaches one thing, and that the samples answer. */
export interface ExampleQuery {
  /** Name of the operation, and with it of the tab. */
  readonly name: string;
  readonly query: string;
}

const MEETINGS = `
    nodes {
      subject { name }
      modality
      object { name }
      claimCount
      contested
      claims(first: 2) {
        nodes {
          evidence { sentence }
          article { title publishedAt source { name } }
        }
      }
    }`;

export const EXAMPLE_QUERIES: readonly ExampleQuery[] = [
  example(
    'WhoMetWhom',
    `Who met whom, as a fact of the past?
A plan to meet has another modality (next tab),
so it is never taken for a meeting.`,
    `{
  relations(
    where: { type: [MET], modality: [HAPPENED] }
    first: 10
  ) {
    totalCount${MEETINGS}
  }
}`,
  ),
  example(
    'PlannedAndDenied',
    `Meetings that somebody plans, and meetings that
somebody says will not be. "contested" is true
where the reports contradict each other.`,
    `{
  relations(
    where: { type: [MET], modality: [PLANNED, DENIED] }
    first: 10
  ) {
    totalCount${MEETINGS}
  }
}`,
  ),
  example(
    'WhatTrumpSays',
    `Claims that rest on the word of one person, each
with its sentence. "speakers" is the chain of who
says so, from the innermost outward.`,
    `{
  entity(name: "Donald Trump") {
    name
    aliases
    description
  }
  claims(
    where: { speaker: ["person:donald-trump"] }
    first: 10
  ) {
    totalCount
    nodes {
      subject { name }
      type
      modality
      object { name }
      speakers { text entity { name } }
      evidence { sentence }
      article { title source { name } }
    }
  }
}`,
  ),
  example(
    'ClaimWithEvidence',
    `The newest suspicion, read with some confidence, and
all that it rests on: the sentence, the words that
decided (cues), who says so, when, and what contradicts
it. Offsets point into the text of the article.`,
    `{
  claims(
    where: { modality: [SUSPECTED], minConfidence: 0.6 }
    first: 1
  ) {
    nodes {
      id
      subject { name }
      type
      modality
      object { name }
      confidence
      eventTime { text start end partial precision basis }
      arguments { role text entity { name } }
      speakers { text anonymous entity { name } }
      evidence {
        sentence
        start
        end
        cues { kind text start end }
      }
      article { title url publishedAt source { name } }
      extractor { name version rule }
      contradicts(first: 3) {
        modality
        evidence { sentence }
      }
    }
  }
}`,
  ),
  example(
    'EntityByAlias',
    `One entity answers to every name it goes by: KEI is
the Korea Economic Institute, RGB the Reconnaissance
General Bureau.`,
    `{
  kei: entity(name: "KEI") { ...Card }
  rgb: entity(name: "RGB") { ...Card }
}

fragment Card on Entity {
  id
  kind
  name
  aliases
  articleCount
  mentions(first: 3) {
    totalCount
    nodes { text start end article { title } }
  }
  claims(first: 3) {
    totalCount
    nodes {
      type
      modality
      subject { name }
      object { name }
      evidence { sentence }
    }
  }
}`,
  ),
  example(
    'Search',
    `Entities, claims and articles in one list, best
first. For the next page give "endCursor" as "after".`,
    `{
  search(query: "New York Channel", first: 8) {
    nodes {
      score
      snippet
      node {
        __typename
        id
        ... on Entity { name kind claimCount }
        ... on Claim { type modality subject { name } object { name } }
        ... on Article { title publishedAt }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`,
  ),
  example(
    'HowTwoAreConnected',
    `The shortest chains of relations from one to another,
round the hubs that everybody deals with: nobody on the
way has more than "maxDegree" relations.`,
    `{
  paths(
    from: "person:donald-trump"
    to: "organization:reconnaissance-general-bureau"
    maxDegree: 30
    first: 3
  ) {
    length
    entities { name kind }
    relations {
      subject { name }
      type
      modality
      object { name }
      claims(first: 1) {
        nodes { evidence { sentence } article { title } }
      }
    }
  }
}`,
  ),
  example(
    'AroundTheChannel',
    `What lies within two steps of an entity, nearest first,
and the relations among what was found: a map to draw.`,
    `{
  neighborhood(
    id: "channel:new-york-channel"
    depth: 2
    first: 20
  ) {
    truncated
    entities { id name kind relationCount }
    relations {
      type
      modality
      claimCount
      subject { id }
      object { id }
    }
  }
}`,
  ),
  example(
    'MonthByMonth',
    `Claims counted: by the month of the report, and by who
says so. Any filter of claims goes with it.`,
    `{
  months: claimCounts(
    by: MONTH
    where: { about: ["place:north-korea"] }
    first: 24
  ) {
    key
    count
  }
  speakers: claimCounts(by: SPEAKER, first: 5) {
    label
    count
    entity { name kind }
  }
}`,
  ),
];

function example(name: string, lesson: string, body: string): ExampleQuery {
  return { name, query: `${lesson.replaceAll(/^/gmu, '# ')}\nquery ${name} ${body}\n` };
}
