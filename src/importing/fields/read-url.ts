/** Parameters that tell where a reader came from, not which page it is. */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id|cmpid|ocid|ref|ref_src|smid|smtyp|sr_share|src|xtor|ito|ns_\w+|spm)$/i;

/** Longer addresses hold a session or a search, not a page; the graph's index takes no value of more than 8 kB. */
export const URL_LENGTH_MAX = 2000;

/** The address without fragment and tracking parameters, host in small letters; null where it is no web address, or too long. */
export function readUrl(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > 4 * URL_LENGTH_MAX || !URL.canParse(value.trim())) return null;
  const url = new URL(value.trim());
  if ((url.protocol !== 'http:' && url.protocol !== 'https:') || !url.hostname.includes('.')) return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  return url.href.length > URL_LENGTH_MAX ? null : url.href;
}

/** `www.reuters.com` and `reuters.com` alike. */
export function domainOf(url: string): string {
  return new URL(url).hostname.replace(/^www\d?\./, '');
}

/** What two addresses of the same page have in common: http or https, `www.` and a last slash do not matter. */
export function urlIdentity(url: string): string {
  const { pathname, search, port } = new URL(url);
  return `${domainOf(url)}${port === '' ? '' : `:${port}`}${pathname.replace(/\/+$/, '')}${search}`;
}
