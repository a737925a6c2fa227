import type { Format } from '../input-file.ts';

/**
 * Standard input has no name: its first two lines that are not blank tell. A line that is a whole JSON object with another
 * below it begins JSON lines, and so does a broken one (that does not end where JSON goes on) above another object;
 * `<` begins a page, or XML where it says so.
 */
export function formatOfContent([line = '', second = '']: readonly string[]): Format {
  if (/^WARC\/\d/.test(line)) return 'warc';
  if (/^<(?:\?xml|rss|rdf:RDF|feed)[\s>]/.test(line)) return 'feed';
  if (line.startsWith('<')) return 'html';
  if (line.startsWith('[')) return 'json';
  if (line.startsWith('{') && isJson(line)) return second === '' ? 'json' : 'jsonl';
  if (line.startsWith('{')) return second.startsWith('{') && !/[[{,:]$/.test(line) ? 'jsonl' : 'json';
  return line === '---' || line.startsWith('# ') ? 'markdown' : 'text';
}

/** XHTML is XML, too, and a page: its outermost element tells. */
export function isXhtml(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return /^[^<]*(?:<[?!][^>]*>[^<]*)*<(?:\w+:)?html[\s>]/i.test(head);
}

function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
