/** An element with what it holds. */
export interface XmlElement {
  /** As in `moduleName`. */
  readonly name: string;
  /** As it was written, with its prefix. */
  readonly written: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What relative addresses in it are relative to, or null where nothing says so. */
  readonly base: string | null;
  /** By `xml:lang`, of its own or of what it stands in. */
  readonly language: string | null;
  readonly parts: (string | XmlElement)[];
}

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.parts.filter((part): part is XmlElement => typeof part !== 'string' && part.name === name);
}

/** All text in it, without blanks around it. */
export function textIn(element: XmlElement): string {
  return joinedText(element).trim();
}

function joinedText({ parts }: XmlElement): string {
  return parts.map((part) => (typeof part === 'string' ? part : joinedText(part))).join('');
}

/** What it holds, as HTML. */
export function markupIn({ parts }: XmlElement): string {
  return parts.map((part) => (typeof part === 'string' ? escaped(part) : outerMarkup(part))).join('');
}

/** Names without their prefix, as XHTML may have one. */
function outerMarkup(element: XmlElement): string {
  const tag = element.written.slice(element.written.indexOf(':') + 1);
  const attributes = Object.entries(element.attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const opening = `<${tag}${attributes.join('')}>`;
  // One that was not closed seems to hold what follows it.
  return `${opening}${markupIn(element)}${VOID.has(tag) ? '' : `</${tag}>`}`;
}

const VOID: ReadonlySet<string> = new Set(['area', 'br', 'col', 'embed', 'hr', 'img', 'input', 'source', 'wbr']);

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character);
}
