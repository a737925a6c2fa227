import { type Report, report } from '../fixtures/reports.ts';
import { CYPHER_INJECTIONS } from './attacks/injection-attacks.ts';

/** An article as a file has it, with something hostile in every field. */
export interface HostileArticle {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly publishedAt: string;
  readonly authors: readonly string[];
  readonly source: { readonly name: string; readonly domain: string };
  readonly text: string;
}

const MARKUP = '<script>alert(1)</script> <img src=x onerror=alert(1)> {{7*7}} $&{7*7} %s %n';

/** For the import: what is read in them, names too, is whatever the reader makes of it. */
export const HOSTILE_ARTICLES: readonly HostileArticle[] = CYPHER_INJECTIONS.map((injection, at) => ({
  id: `hostile-${at}${injection}`,
  url: `https://hostile.example.org/${at}?q=${encodeURIComponent(injection)}`,
  title: `Envoy Zubrowka ${injection} met Minister Ruritania`,
  publishedAt: '2018-02-03T04:05:06Z',
  authors: [`Reporter ${injection}`, MARKUP],
  source: { name: `Hostile ${injection}`, domain: 'hostile.example.org' },
  text: [
    `Minister Rudolf Zubrowka ${injection} met Ambassador Flavia Graustark in Strelsau on Friday.`,
    `“We will meet ${injection} again,” Graustark told the ${injection} Agency. ${MARKUP}`,
    `The Ministry of ${injection} denied that Zubrowka spoke with ${injection}.`,
  ].join('\n\n'),
}));

/** For the graph itself: entities, kinds of words and speakers that are hostile by name. */
export const HOSTILE_REPORTS: readonly Report[] = CYPHER_INJECTIONS.map((injection, at) => {
  // Brackets mark mentions in a sketch.
  const name = injection.replaceAll(/[[\]=]/gu, '~');
  return report({
    id: `hostile-report-${at}`,
    title: `${injection} ${MARKUP}`,
    source: { id: `source:hostile-${at}`, name: injection, domain: null },
    sentences: [
      {
        text: `[${name}=Person:Hostile ${at} ${name}] met [Zubrowka=Person:Zubrowka ${at} ${name}], said [Graustark=Organization:${name} ${at}].`,
        claims: [{ type: 'MET', modality: 'HAPPENED', subject: 0, object: 1, speaker: 2 }],
      },
    ],
    descriptions: { [`Hostile ${at} ${name}`]: `${injection} ${MARKUP}` },
  });
});

/** Everything hostile that answers may repeat. */
export const HOSTILE_TEXT = JSON.stringify([HOSTILE_ARTICLES, HOSTILE_REPORTS, CYPHER_INJECTIONS]);
