import { FURNITURE, type FurnitureRule, furnitureIn, TRIMMINGS } from './furniture-rules.ts';
import { readByline } from './read-byline.ts';

/** What is left of a page, and what its furniture told. */
export interface StrippedText {
  /** The line that serves as title, where none was given and the text has one. */
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  readonly authors: readonly string[];
  readonly source: string | null;
  /** Words of the day of publication, as they stand. */
  readonly date: string | null;
  /** Names of the rules that took something away, in the order of the lines. */
  readonly removed: readonly { readonly rule: string; readonly line: string }[];
}

const SENTENCE_END = /[.!?…][”’"')\]]*$/u;
const PROSE_LENGTH = 100;
const TITLE_LENGTH_MAX = 220;

/**
 * Takes page furniture out of the paragraphs of an article. `givenTitle`: the title where it is known from elsewhere;
 * then lines that repeat it go. A line that is doubled (a caption below and inside its picture) is kept once.
 */
export function stripFurniture(paragraphs: readonly string[], givenTitle: string | null): StrippedText {
  const page = new Page(givenTitle);
  const firstProse = paragraphs.findIndex(isProse);
  const lastProse = paragraphs.findLastIndex(isProse);
  for (const [index, line] of paragraphs.entries()) {
    const inHead = firstProse === -1 || index < firstProse;
    const inTail = lastProse === -1 || index > lastProse;
    page.take(line, inHead, inTail);
  }
  return page.result();
}

/** A paragraph of the report itself: long, and a whole sentence. Licence lines are, too, but their rules hold anywhere. */
function isProse(line: string): boolean {
  return (
    line.length >= PROSE_LENGTH &&
    SENTENCE_END.test(line) &&
    !FURNITURE.some((rule) => furnitureIn(line, rule) !== null)
  );
}

class Page {
  private readonly givenTitle: string | null;
  private title: string | null = null;
  private readonly kept: string[] = [];
  private readonly removed: { rule: string; line: string }[] = [];
  private readonly authors: string[] = [];
  private source: string | null = null;
  private date: string | null = null;

  constructor(givenTitle: string | null) {
    this.givenTitle = givenTitle;
  }

  take(line: string, inHead: boolean, inTail: boolean): void {
    const rule = FURNITURE.find((candidate) => this.holds(candidate, inHead, inTail) && this.matches(candidate, line));
    if (rule !== undefined) this.removed.push({ rule: rule.name, line });
    else if (inHead && this.isTitle(line)) this.title ??= line.replace(/^#+ /, '');
    else if (line === this.kept.at(-1)) this.removed.push({ rule: 'doubled-line', line });
    else this.keep(line);
  }

  /** Where nothing stands below the first line, it is not only the title but all that is reported. */
  result(): StrippedText {
    const isAll = this.kept.length === 0 && this.givenTitle === null && this.title !== null;
    return {
      title: this.title,
      paragraphs: isAll && this.title !== null ? [this.title] : this.kept,
      authors: [...new Set(this.authors)],
      source: this.source,
      date: this.date,
      removed: this.removed,
    };
  }

  private holds(rule: FurnitureRule, inHead: boolean, inTail: boolean): boolean {
    if (rule.zone === 'ANYWHERE') return true;
    if (rule.zone === 'TAIL') return inTail;
    return inHead && (rule.zone === 'HEAD' || this.title !== null || this.givenTitle !== null);
  }

  /** A byline is one only where names can be read in it. */
  private matches(rule: FurnitureRule, line: string): boolean {
    const found = furnitureIn(line, rule);
    if (found === null) return false;
    const groups = found.groups ?? {};
    if (groups.byline !== undefined) {
      const byline = readByline(groups.byline);
      if (byline === null) return false;
      this.authors.push(...byline.authors);
      this.source ??= byline.source;
      this.date ??= byline.date;
    }
    this.source ??= groups.source ?? null;
    this.date ??= groups.date ?? null;
    return true;
  }

  private isTitle(line: string): boolean {
    if (this.givenTitle !== null) return sameTitle(line, this.givenTitle);
    if (this.title !== null) return sameTitle(line, this.title);
    return this.kept.length === 0 && isTitleLike(line);
  }

  private keep(line: string): void {
    const trimmed = TRIMMINGS.reduce((text, rule) => text.replace(rule.pattern, ''), line).trim();
    if (trimmed !== line) this.removed.push({ rule: 'credit', line });
    if (trimmed !== '' && trimmed !== this.kept.at(-1)) this.kept.push(trimmed);
  }
}

/** Two words at least, not a sentence with its full stop, and not as long as a paragraph. */
function isTitleLike(line: string): boolean {
  return line.includes(' ') && line.length <= TITLE_LENGTH_MAX && !/[.;,:][”’"')\]]*$/u.test(line);
}

function sameTitle(line: string, title: string): boolean {
  return plain(line) === plain(title);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
