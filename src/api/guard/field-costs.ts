/** How many entries a list may have: what an argument asks for, or a number of its own. */
export interface Length {
  /** The argument that says so: a number, or a list whose length counts. */
  readonly argument: string;
  /** More than is allowed: what asks for more is refused where it is compiled. */
  readonly most: number;
  /** Entries beside those asked for. */
  readonly more?: number;
}

export interface FieldCost {
  /** What finding it takes, however little of it is asked for. In objects read: some 10 µs of database and service. */
  readonly own?: number;
  /** Factors of how many entries there may be. */
  readonly times?: readonly (Length | number)[];
  /** False where the field only leads on: what it is said to hold is counted below it. */
  readonly isRead?: boolean;
}

/** What a field of Query costs, however little is asked: a statement of its own. */
export const ROOT_COST = 10;

/**
 * Fields that cost something else than their form tells. By form: a field with `first` has so many entries (1 to 100), any
 * other object is one, and plain values cost nothing.
 */
export const FIELD_COSTS: Readonly<Record<string, FieldCost>> = {
  'Query.nodes': { times: [{ argument: 'ids', most: 100 }] },
  'Query.search': { own: 500 },
  // A search from both ends that grows with each step.
  'Query.paths': {
    own: 2_000,
    times: [
      { argument: 'first', most: 100 },
      { argument: 'maxLength', most: 6, more: 1 },
    ],
  },
  'Query.neighborhood': {
    own: 1_000,
    times: [{ argument: 'first', most: 500, more: 1 }],
    isRead: false,
  },
  // Of each entity its 50 strongest.
  'Subgraph.relations': { times: [50] },
  // A thousand relations of the first are looked at.
  'Query.commonNeighbors': { own: 1_000, times: [{ argument: 'first', most: 100 }] },
  // Reads whatever the filter leaves.
  'Query.claimCounts': { own: 1_000, times: [{ argument: 'first', most: 400 }] },
  'Entity.coMentioned': { own: 100 },
  // Lists of a text's own length.
  'Claim.arguments': { times: [3] },
  'Claim.speakers': { times: [2] },
  // What the schema says of itself: on average, and more where it is asked from inside itself.
  '__Schema.types': { times: [80] },
  '__Schema.directives': { times: [5] },
  '__Type.fields': { times: [6] },
  '__Type.inputFields': { times: [2] },
  '__Type.enumValues': { times: [3] },
};

/** Types that travel with what they belong to. */
export const WITHOUT_COST: ReadonlySet<string> = new Set([
  'Cue',
  'Extractor',
  'OntologyType',
  'PageInfo',
  'Statistics',
  'TimeSpan',
]);
