import type { Syntax } from '../syntax.ts';
import type { Report } from './report.ts';

/** Words before the colon; more is a sentence of its own. */
const LONGEST_LABEL = 6;

/** "Merkel: The deal is lost", as headlines and transcripts name who speaks; or null. */
export function labelReport(syntax: Syntax): Report | null {
  const { tokens, names, tags, index } = syntax.sentence;
  const colon = tokens.findIndex(({ text }, at) => at <= LONGEST_LABEL && text === ':');
  if (colon < 1 || colon === tokens.length - 1) return null;
  if (tags.slice(0, colon).some((tag) => /^(?:V|MD|CD|IN|W)/.test(tag))) return null;
  const named = names.some(({ to, label }) => to === colon && (label === 'PER' || label === 'ORG'));
  const capitals = tokens.slice(0, colon).every(({ text }) => !/\p{Ll}/u.test(text)) && /\p{Lu}/u.test(tokens[0]!.text);
  if (!named && !capitals) return null;
  return {
    sentence: index,
    kind: 'LABEL',
    cue: [colon, colon],
    source: colon - 1,
    from: 0,
    content: [[colon + 1, tokens.length - 1]],
  };
}
