const BASIC = /^basic\s+([\w+/-]+={0,2})$/iu;
const BEARER = /^bearer\s+(\S+)$/iu;

/**
 * The key in a header Authorization: `Bearer KEY`, or Basic with the key as password and any name, which is what browsers can
 * send. Null where there is none; an empty one where there is something else.
 */
export function presentedKey(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  const [, bearer] = BEARER.exec(authorization) ?? [];
  if (bearer !== undefined) return bearer;
  const [, basic] = BASIC.exec(authorization) ?? [];
  if (basic === undefined) return '';
  const pair = Buffer.from(basic, 'base64').toString('utf8');
  return pair.slice(pair.indexOf(':') + 1);
}
