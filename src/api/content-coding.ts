import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Codings that we send, the one that we like best first. */
const CODINGS = ['br', 'gzip'] as const;
export type Coding = (typeof CODINGS)[number];

/** Shorter content gains nothing: it fits one packet as it is. */
export const WORTH_PACKING = 1_000;
const pack = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/**
 * Content in a coding, made in a thread of its own.
 * @param effort 1 to 9; what is packed for each answer should take 4 (1 ms for 100 kB), what is packed once more
 */
export function packed(content: Buffer, coding: Coding, effort: number): Promise<Buffer> {
  if (coding === 'gzip') return pack.gzip(content, { level: effort });
  const params = { [constants.BROTLI_PARAM_QUALITY]: effort, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  return pack.br(content, { params });
}

/** The best coding that a header Accept-Encoding takes (RFC 9110, 12.5.3); null where content is to be sent as it is. */
export function acceptedCoding(header: string | string[] | undefined): Coding | null {
  if (!header) return null;
  const weights = new Map(
    String(header)
      .toLowerCase()
      .split(',')
      .map((entry) => {
        const [name = '', ...parameters] = entry.split(';').map((part) => part.trim());
        const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
        return [name, weight === undefined ? 1 : Number(weight) || 0] as const;
      }),
  );
  const weightOf = (coding: Coding) => weights.get(coding) ?? weights.get('*') ?? 0;
  const [best] = CODINGS.filter((coding) => weightOf(coding) > 0).sort((one, other) => weightOf(other) - weightOf(one));
  return best ?? null;
}

/** True where a header If-None-Match names the content that would be sent (RFC 9110, 13.1.2: weak comparison). */
export function isKnown(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const plain = (tag: string) => tag.trim().replace(/^W\//u, '');
  return header.trim() === '*' || header.split(',').some((tag) => plain(tag) === plain(etag));
}
