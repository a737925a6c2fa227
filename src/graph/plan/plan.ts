/** What an import would change, told without changing anything. Lists are sorted by id and as long as was asked for; totals count all. */
export interface Plan {
  readonly totals: PlanTotals;
  /** Those that would change, in the order of their publication. */
  readonly articles: readonly PlannedArticle[];
  readonly edgesDrawn: readonly PlannedEdge[];
  readonly edgesWithdrawn: readonly PlannedEdge[];
  readonly entitiesAdded: readonly PlannedNode[];
  readonly entitiesRemoved: readonly PlannedNode[];
  readonly sourcesAdded: readonly PlannedNode[];
  readonly sourcesRemoved: readonly PlannedNode[];
}

export interface PlanTotals {
  readonly articlesCreated: number;
  readonly articlesUpdated: number;
  readonly articlesRemoved: number;
  /** Claims that are new, or stand again after they had been retired. */
  readonly claimsAdded: number;
  readonly claimsRetired: number;
  /** Claims that stand and go with their article, which leaves nothing behind. */
  readonly claimsRemoved: number;
  readonly edgesDrawn: number;
  readonly edgesWithdrawn: number;
  readonly entitiesAdded: number;
  readonly entitiesRemoved: number;
  readonly sourcesAdded: number;
  readonly sourcesRemoved: number;
}

/** Why a claim that stands will stand no more. */
export type EndReason = 'ARTICLE_EDITED' | 'READ_ANEW' | 'ARTICLE_REMOVED';

export interface PlannedArticle {
  readonly change: 'created' | 'updated' | 'removed';
  readonly id: string;
  readonly title: string;
  readonly publishedAt: string | null;
  readonly claimsAdded: number;
  readonly claimsEnded: number;
  /** Why its claims end; null where none can. */
  readonly reason: EndReason | null;
  /** Shorter than `claimsAdded` where all articles together have more claims than are listed. */
  readonly added: readonly PlannedClaim[];
  /** Shorter than `claimsEnded` likewise. */
  readonly ended: readonly PlannedClaim[];
}

export interface PlannedClaim {
  readonly id: string;
  /** `Donald Trump · PLANNED_MET · Kim Jong Un` */
  readonly name: string;
  readonly sentence: string;
}

/** An edge by the names of its ends. */
export interface PlannedEdge {
  /** `relationId()` */
  readonly id: string;
  /** `PLANNED_MET`; HAPPENED and ONGOING share a type, and are told apart by `modality`. */
  readonly type: string;
  readonly modality: string;
  readonly subject: string;
  readonly object: string;
}

export interface PlannedNode {
  readonly id: string;
  readonly name: string;
}
