import type { InputFile } from './input-file.ts';
import { type ParsedItem, parseArticles } from './parse-articles.ts';

/** Where the articles of an import come from: files, what was rejected before, or the graph itself. */
export interface ImportSource {
  /** Length in bytes of all that will be read, or null where it cannot be known. */
  readonly bytesTotal: number | null;
  /**
   * @param now milliseconds since 1970, the limit for dates of publication
   * @param onBytes called with the length of each part that was read
   */
  items(now: number, onBytes: (bytes: number) => void): AsyncIterable<ParsedItem>;
}

/** All articles of files, in their order. */
export function fromFiles(files: readonly InputFile[]): ImportSource {
  return {
    bytesTotal: files.reduce<number | null>((sum, { size }) => (sum === null || size === null ? null : sum + size), 0),
    async *items(now, onBytes) {
      for (const file of files) yield* parseArticles(counted(file, onBytes), now);
    },
  };
}

function counted(file: InputFile, onBytes: (bytes: number) => void): InputFile {
  return {
    ...file,
    async *bytes() {
      for await (const chunk of file.bytes()) {
        onBytes(chunk.length);
        yield chunk;
      }
    },
  };
}
