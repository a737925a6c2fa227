import { Parser } from 'htmlparser2';
import { RejectedItem } from '../rejection.ts';
import { resolved } from './feed-address.ts';
import type { XmlElement } from './xml-element.ts';
import { moduleName, type Scope, scopeWithin } from './xml-names.ts';

/** One entry of a feed, and what its feed says of itself before it. */
export interface FeedEntry {
  readonly entry: XmlElement;
  readonly head: readonly XmlElement[];
  /** False for the last one of a feed that is cut off in the middle of it. */
  readonly isWhole: boolean;
}

const ROOTS: ReadonlySet<string> = new Set(['rss', 'RDF', 'feed']);
const ENTRIES: ReadonlySet<string> = new Set(['item', 'entry']);
const HEADS: ReadonlySet<string> = new Set(['channel', 'feed']);
/** Those of a feed that has so many have nothing to say. */
const HEAD_MAX = 200;
/** Some tens are usual in content that is XHTML; the tree is walked by functions that call themselves. */
const DEPTH_MAX = 256;
/** So much is parsed at once before its entries are handed on. */
const SLICE_LENGTH = 64 * 1024;

/**
 * The entries of an RSS feed (0.9x, 1.0, 2.0) or an Atom feed, one after the other. The parser is htmlparser2 in its XML
 * mode: it takes what is not well-formed as it can, and expands no entity that a document defines for itself.
 * @param address where the feed comes from, or null
 * @throws RejectedItem UNKNOWN_FORMAT where it is XML, but no feed; BAD_FEED where it is cut off or nested too deep
 */
export function* feedEntries(xml: string, address: string | null): Generator<FeedEntry> {
  const walk = new FeedWalk(address);
  const parser = new Parser(walk, { xmlMode: true, decodeEntities: true });
  let failure: { readonly cause: unknown } | null = null;
  for (let at = 0; at < xml.length && failure === null; at += SLICE_LENGTH) {
    try {
      parser.write(xml.slice(at, at + SLICE_LENGTH));
    } catch (cause) {
      failure = { cause };
    }
    yield* walk.take();
  }
  if (failure !== null) throw failure.cause;
  walk.isEnding = true;
  parser.end();
  yield* walk.take();
  walk.checkEnd();
}

interface Open {
  readonly element: XmlElement;
  readonly scope: Scope;
  /** It belongs to an entry or to the head. */
  readonly isKept: boolean;
}

/** What the parser tells of is put together here, entry by entry. */
class FeedWalk {
  /** The parser closes what is still open. */
  isEnding = false;
  private readonly address: string | null;
  private readonly open: Open[] = [];
  private readonly head: XmlElement[] = [];
  private readonly done: FeedEntry[] = [];
  /** How many elements were open when the entry began, itself among them; 0 outside of entries. */
  private entryDepth = 0;
  private hasRoot = false;
  private isRootClosed = false;
  private isEntryCut = false;

  constructor(address: string | null) {
    this.address = address;
  }

  onopentag(written: string, attributes: Readonly<Record<string, string>>): void {
    const parent = this.open.at(-1);
    const scope = scopeWithin(parent?.scope ?? {}, attributes);
    const name = moduleName(written, scope);
    const base = resolved(attributes['xml:base'] ?? '', parent?.element.base ?? this.address);
    const language = attributes['xml:lang'] ?? parent?.element.language ?? null;
    const element: XmlElement = { name, written, attributes, base, language, parts: [] };
    if (parent === undefined) this.checkRoot(name);
    if (this.open.length >= DEPTH_MAX) throw badFeed(`its elements are nested more than ${DEPTH_MAX} deep`);
    // No entry holds another: the one before was never closed.
    if (isEntry(name) && this.entryDepth > 0 && this.entryDepth === this.open.length) this.finish();
    const begins = isEntry(name) && this.entryDepth === 0 && parent !== undefined;
    const isKept = begins || parent?.isKept === true || (parent !== undefined && isHead(parent.element.name));
    if (!begins && parent?.isKept) parent.element.parts.push(element);
    this.open.push({ element, scope, isKept });
    if (begins) this.entryDepth = this.open.length;
  }

  ontext(text: string): void {
    const inside = this.open.at(-1);
    if (inside?.isKept) inside.element.parts.push(text);
  }

  onclosetag(): void {
    if (this.entryDepth > 0 && this.entryDepth === this.open.length) {
      this.finish();
      this.open.pop();
      return;
    }
    const closed = this.open.pop();
    const parent = this.open.at(-1);
    if (parent === undefined) this.isRootClosed ||= !this.isEnding;
    else if (closed !== undefined && isHead(parent.element.name) && this.head.length < HEAD_MAX) {
      this.head.push(closed.element);
    }
  }

  take(): readonly FeedEntry[] {
    return this.done.splice(0);
  }

  /** @throws RejectedItem BAD_FEED, but for a feed that is cut off in an entry: that entry tells */
  checkEnd(): void {
    if (!this.hasRoot) throw badFeed('there is no element in it');
    if (!this.isRootClosed && !this.isEntryCut) throw badFeed('it is cut off: its end is missing');
  }

  private finish(): void {
    const entry = this.open[this.entryDepth - 1]?.element;
    if (entry !== undefined) this.done.push({ entry, head: this.head, isWhole: !this.isEnding });
    this.isEntryCut ||= this.isEnding;
    this.entryDepth = 0;
  }

  private checkRoot(name: string): void {
    if (this.hasRoot) return;
    this.hasRoot = true;
    if (ROOTS.has(localName(name))) return;
    const reason = `Expected an RSS or Atom feed, but its outermost element is <${name.slice(0, 40)}>: give its articles as HTML, text or JSON lines.`;
    throw new RejectedItem('parse', 'UNKNOWN_FORMAT', reason);
  }
}

function badFeed(why: string): RejectedItem {
  return new RejectedItem('parse', 'BAD_FEED', `Expected a whole RSS or Atom feed, but ${why}. Get it again.`);
}

function isEntry(name: string): boolean {
  return ENTRIES.has(localName(name));
}

function isHead(name: string): boolean {
  return HEADS.has(localName(name));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
