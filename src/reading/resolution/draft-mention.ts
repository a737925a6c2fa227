import type { EntityKind } from '../../model/kinds.ts';
import type { MentionReading } from '../../model/reading.ts';
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
  readonly subject: boolean;
  readonly plural: boolean;
}
