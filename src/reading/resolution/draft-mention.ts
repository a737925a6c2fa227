import type { EntityKind } from '../../model/kinds.ts';
import type { MentionCandidate, MentionReading } from '../../model/reading.ts';
import type { DraftEntity } from './entity-registry.ts';

/** A mention while the document is read; tokens `from` to `to`, half open. */
export interface DraftMention {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  /** The token by which the phrase hangs in the sentence. */
  readonly head: number;
  readonly level: MentionReading['level'];
  readonly kind: EntityKind;
  readonly entity: DraftEntity | null;
  /** Of a name: between whom it was chosen, where several were possible. */
  readonly candidates?: readonly MentionCandidate[];
  readonly subject: boolean;
  readonly plural: boolean;
}
