import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** All that IANA gives out of IPv6 for the open internet so far. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');
/** What else ipaddr.js calls unicast and is none: local, or leading to an IPv4 address that it does not look at. */
const RESERVED = ['2001::/23', '5f00::/16', '3fff::/20'].map((range) => ipaddr.IPv6.parseCIDR(range));

/**
 * Why a request must not go to an IP address: it is not one of the open internet (RFC 6890 and what IANA has registered
 * since: private, loopback, link-local, shared, multicast, reserved, and IPv6 addresses that stand for IPv4 ones).
 * @returns null where it may
 */
export function whyNotPublic(address: string): string | null {
  if (isIP(address) === 0) return 'it is no IP address';
  const parsed = ipaddr.parse(address);
  const range = parsed.range();
  if (range !== 'unicast') return `it is ${WORDS[range] ?? 'reserved'}`;
  if (parsed instanceof ipaddr.IPv4) return null;
  const isGlobal = parsed.match(GLOBAL_IPV6) && !RESERVED.some((reserved) => parsed.match(reserved));
  return isGlobal ? null : 'it is reserved';
}

const WORDS: Readonly<Record<string, string>> = {
  unspecified: 'unspecified',
  broadcast: 'for all of a network',
  multicast: 'for many (multicast)',
  linkLocal: 'of the link (where cloud machines keep their secrets)',
  loopback: 'this machine (loopback)',
  carrierGradeNat: "a provider's own network (carrier-grade NAT)",
  private: 'private',
  uniqueLocal: 'private (unique local)',
  deprecatedSiteLocal: 'private (site-local)',
  ipv4Mapped: 'an IPv4 address in the guise of IPv6',
  rfc6145: 'an IPv4 address in the guise of IPv6',
  rfc6052: 'an IPv4 address in the guise of IPv6 (NAT64)',
  '6to4': 'an IPv4 address in the guise of IPv6 (6to4)',
  teredo: 'an IPv4 address in the guise of IPv6 (Teredo)',
};
