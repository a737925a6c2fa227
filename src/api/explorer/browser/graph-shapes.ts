/** What the service answers, as far as the explorer asks for it. */

export interface EntityData {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly articleCount: number;
  readonly relationCount: number;
}

export interface RelationData {
  readonly id: string;
  readonly type: string;
  readonly modality: string;
  readonly subject: { readonly id: string; readonly name: string };
  readonly object: { readonly id: string; readonly name: string };
  readonly claimCount: number;
  readonly articleCount: number;
  readonly sourceCount: number;
  readonly firstReportedAt: string | null;
  readonly lastReportedAt: string | null;
  readonly contested: boolean;
}

/** A relation as an entity's own list has it, with what the other end is. */
export interface ListedRelation extends RelationData {
  readonly subject: EntityData;
  readonly object: EntityData;
}

export interface SubgraphData {
  readonly entities: readonly EntityData[];
  readonly relations: readonly RelationData[];
  readonly truncated: boolean;
}

export interface EntityDetails extends EntityData {
  readonly aliases: readonly string[];
  readonly description: string | null;
  readonly mentionCount: number;
  readonly claimCount: number;
  readonly firstReportedAt: string | null;
  readonly lastReportedAt: string | null;
  readonly relations: { readonly nodes: readonly ListedRelation[] };
}

export interface ClaimData {
  readonly id: string;
  readonly type: string;
  readonly modality: string;
  readonly confidence: number;
  readonly reportedAt: string | null;
  readonly eventTime: {
    readonly text: string | null;
    readonly start: string | null;
    readonly end: string | null;
  } | null;
  readonly speakers: readonly { readonly text: string; readonly entity: { readonly name: string } | null }[];
  readonly evidence: {
    readonly sentence: string;
    readonly sentenceStart: number;
    readonly start: number;
    readonly end: number;
    readonly cues: readonly { readonly kind: string; readonly start: number; readonly end: number }[];
  };
  readonly article: {
    readonly title: string;
    readonly url: string | null;
    readonly source: { readonly name: string } | null;
  };
}

export interface RelationClaims extends RelationData {
  readonly claims: {
    readonly nodes: readonly ClaimData[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

export interface MonthCount {
  readonly key: string;
  readonly count: number;
}

/** Which relations, as the service's RelationFilter says it. */
export interface RelationWhere {
  readonly type?: readonly string[];
  readonly modality?: readonly string[];
  readonly reportedAt?: { readonly from?: string; readonly to?: string };
}
