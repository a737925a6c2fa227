import { ask } from './ask.ts';
import { everyClaim } from './every-claim.ts';
import type { MeetingsFragment } from './gql/graphql.ts';
import { MEETINGS } from './questions.ts';

const { facts, plans, denials } = await ask(MEETINGS, { first: 5 });
show('Met', facts);
show('Plan to meet', plans);
show('Are said not to meet', denials);

const months = new Map<string, number>();
for await (const { reportedAt } of everyClaim({ type: ['MET', 'VISITED', 'SPOKE_WITH'] }, 20)) {
  const month = reportedAt?.slice(0, 7) ?? 'undated';
  months.set(month, (months.get(month) ?? 0) + 1);
}
console.log('Claims of meetings, visits and talks by month:');
for (const [month, count] of months) console.log(`  ${month}  ${count}`);

function show(heading: string, { totalCount, nodes }: MeetingsFragment): void {
  console.log(`${heading}: ${totalCount}`);
  for (const { subject, object, contested, claims } of nodes) {
    console.log(`  ${subject.name} and ${object.name}${contested ? ' (contested)' : ''}`);
    for (const { evidence, speakers, article } of claims.nodes) {
      const speaker = speakers[0]?.text ?? 'the article itself';
      console.log(`    “${evidence.sentence}”`);
      console.log(`    says ${speaker}, in “${article.title}”, ${article.publishedAt?.slice(0, 10) ?? 'undated'}`);
    }
  }
  console.log('');
}
