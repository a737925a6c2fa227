/** Who publishes. `id` is `source:` and a slug of the domain or the name. */
export interface Source {
  readonly id: string;
  readonly name: string;
  readonly domain: string | null;
}

/** A news article as the graph keeps it: metadata, and the cleaned text that every offset points into. */
export interface Article {
  /** Stable: `article:` and a digest of the given id, else of the url, else of source, title and text. */
  readonly id: string;
  readonly url: string | null;
  readonly title: string;
  readonly authors: readonly string[];
  /** ISO 8601 instant in UTC (`2018-04-17T21:05:00Z`), or null where the article does not say. */
  readonly publishedAt: string | null;
  readonly source: Source | null;
  /** BCP 47 language tag, or null where unknown. */
  readonly language: string | null;
  /** Offsets everywhere are UTF-16 code units into this text, half open. */
  readonly text: string;
}
