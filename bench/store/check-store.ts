import type { Database, Statement } from '../../src/graph/database.ts';

const DEADLINE_MS = 120_000;

/** Each gives how many were looked at and how many are not as docs/graph.md says. */
const INVARIANTS: Readonly<Record<string, string>> = {
  'relations count their claims': `MATCH (r:Relation) WITH r ORDER BY r.c DESC LIMIT 300
WITH r, COUNT { MATCH (c:Claim) WHERE c.relationId = r.id AND c.k > '' } AS claims
RETURN count(*) AS seen, sum(CASE WHEN r.claims = claims THEN 0 ELSE 1 END) AS wrong`,
  'relations have two ends and an edge alike': `MATCH (r:Relation) WITH r ORDER BY r.t DESC LIMIT 300
MATCH (a)<-[ab:BETWEEN {role: 'SUBJECT'}]-(r)-[bb:BETWEEN {role: 'OBJECT'}]->(b)
WITH r, ab, bb, COLLECT { MATCH (a)-[edge]->(b) WHERE edge.id = r.id RETURN edge } AS edges
RETURN count(*) AS seen, sum(CASE WHEN size(edges) = 1 AND type(edges[0]) = r.name AND edges[0].claims = r.claims
  AND edges[0].contested = r.contested AND ab.c = r.c AND bb.t = r.t THEN 0 ELSE 1 END) AS wrong`,
  'entities count articles, mentions, claims, relations': `MATCH (e:Entity) WITH e ORDER BY e.id LIMIT 2000
WITH e,
  COUNT { (e)<-[:MENTIONS]-() } AS articles,
  COUNT { MATCH ()-[p:ABOUT]->() WHERE p.e = e.id AND p.k > '' } AS claims,
  COUNT { MATCH ()-[b:BETWEEN]->() WHERE b.e = e.id AND b.c > '' } AS relations
RETURN count(*) AS seen, sum(CASE WHEN e.articleCount = articles AND e.claimCount = claims
  AND e.relationCount = relations THEN 0 ELSE 1 END) AS wrong`,
  'months count the claims of an entity': `MATCH (e:Entity) WITH e ORDER BY e.articleCount DESC LIMIT 500
WITH e, COLLECT { MATCH (m:MonthlyCount) WHERE m.e = e.id AND m.month > '' RETURN m } AS months
WITH e, reduce(sum = 0, m IN months | sum + m.claims) AS claims, months
RETURN count(*) AS seen, sum(CASE WHEN claims = e.claimCount AND all(m IN months WHERE
  m.claims = reduce(sum = 0, n IN m.counts | sum + n) AND size(m.counts) = size(m.sayings)) THEN 0 ELSE 1 END) AS wrong`,
  'claims lie in the text they point to': `MATCH (c:Claim) WITH c ORDER BY c.k LIMIT 2000
MATCH (c)-[v:EVIDENCE]->(s:Sentence)-[:IN]->(a:Article)
RETURN count(*) AS seen, sum(CASE WHEN a.id = c.articleId AND substring(a.text, s.start, s.end - s.start) = s.text
  AND s.start <= v.start AND v.end <= s.end AND c.k = coalesce(c.reportedAt, '0000') + '|' + c.id THEN 0 ELSE 1 END) AS wrong`,
};

/**
 * Looks whether the loaded graph is as the import would have left it, by samples.
 * @returns a line that says what was looked at
 * @throws {Error} naming the invariant that does not hold
 */
export async function checkStore(database: Database): Promise<string> {
  const seen: string[] = [];
  for (const [name, text] of Object.entries(INVARIANTS)) {
    const statement: Statement = { name: 'bench/check', text, access: 'READ' };
    const { rows } = await database.run<{ seen: number; wrong: number }>(statement, {}, { deadlineMs: DEADLINE_MS });
    const [found] = rows;
    if (!found?.seen || found.wrong > 0) throw new Error(`The store is not right: ${name}, ${JSON.stringify(found)}.`);
    seen.push(`${name} (${found.seen})`);
  }
  return `the store is right: ${seen.join(', ')}`;
}
