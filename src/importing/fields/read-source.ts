import type { Source } from '../../model/article.ts';
import { slug } from '../../model/ids.ts';
import { normaliseSpaces } from '../text/normalise-text.ts';
import { domainOf, readUrl } from './read-url.ts';

const NAME_LENGTH_MAX = 120;

/**
 * The publisher, from a name (`Reuters`), a domain (`reuters.com`), an address, or a record with `name`, `domain`, `url`.
 * The id is made from the name, without a leading "The", so that every article of one publisher finds the same node
 * whether or not it brings the domain; only where there is no name it is made from the domain.
 */
export function readSource(value: unknown, domain: unknown): Source | null {
  const record = isRecord(value) ? value : {};
  const name = nameOf(record.name ?? record.title ?? (typeof value === 'string' ? value : null));
  const host =
    hostOf(domain) ??
    hostOf(record.domain) ??
    hostOf(record.url) ??
    hostOf(record.id) ??
    (name === null ? null : hostOf(name));
  if (name !== null && hostOf(name) === null) return sourceNamed(name, host);
  return host === null ? null : { id: `source:${slug(host.replaceAll('.', '-'))}`, name: host, domain: host };
}

function sourceNamed(name: string, domain: string | null): Source | null {
  const key = slug(name.replace(/^the\s+(?=\S)/i, ''));
  return key === '' ? null : { id: `source:${key}`, name: name.replace(/^the\s+(?=\S)/i, ''), domain };
}

function nameOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const name = normaliseSpaces(value).replaceAll('\n', ' ');
  return name === '' || name.length > NAME_LENGTH_MAX ? null : name;
}

/** A host name out of an address or a bare domain; null for anything else. */
function hostOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const url = readUrl(value);
  if (url !== null) return domainOf(url);
  const bare = value
    .trim()
    .toLowerCase()
    .replace(/^www\d?\./, '');
  return /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/.test(bare) ? bare : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
