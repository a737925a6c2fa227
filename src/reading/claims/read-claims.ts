import type { ClaimReading } from '../../model/reading.ts';
import type { Syntax } from '../syntax.ts';
import { talksAgain, testsAgain } from './acts-again.ts';
import { throughChannels, throughOthers } from './channels.ts';
import { distinctClaims } from './distinct-claims.ts';
import { withDoers } from './doers.ts';
import type { DraftClaim } from './draft-claim.ts';
import { draftsOfSentence } from './drafts-of-sentence.ts';
import { type ClaimContext, finishClaim } from './finish-claim.ts';
import { staticFacts } from './static-facts.ts';
import { suspectClaims } from './suspects.ts';

/** All claims of an article, in the order of the text: one for each sentence, type, pair of ends and kind of modality. */
export function readClaims(syntaxes: readonly Syntax[], context: ClaimContext): readonly ClaimReading[] {
  const byId = new Map(context.mentions.mentions.map((mention) => [mention.id, mention]));
  const claims: ClaimReading[] = [];
  const said = new Set<string>();
  let recent: readonly DraftClaim[] = [];
  let before: readonly DraftClaim[] = [];
  let previous: Syntax | null = null;
  for (const syntax of syntaxes) {
    if (repeats(syntax, said)) continue;
    const found = draftsOfSentence(syntax, context.mentions);
    const drafts = throughOthers(withDoers(found, recent, previous, context.mentions));
    const again = [talksAgain, testsAgain].flatMap((find) => find(syntax, drafts, recent, context.mentions));
    const suspected = suspectClaims(syntax, [...before, ...drafts], context.mentions);
    const derived = drafts.flatMap((draft) => throughChannels(draft, (id) => byId.get(id)!));
    const facts = staticFacts(syntax, context.mentions);
    for (const draft of distinctClaims([...drafts, ...again, ...suspected, ...derived, ...facts])) {
      claims.push(finishClaim(draft, `c${claims.length}`, context));
    }
    before = drafts;
    previous = syntax;
    recent = [...recent.filter((each) => syntax.sentence.index - each.syntax.sentence.index < REMEMBERED), ...drafts];
  }
  return claims;
}

/** Sentences for which a claim is kept in mind, so that long texts take no longer for their length. */
const REMEMBERED = 10;
const SHORTEST_REPEATED = 6;

/** What is printed twice word for word, as under a picture, is said once. */
function repeats({ sentence: { tokens } }: Syntax, said: Set<string>): boolean {
  const words = tokens.map(({ text }) => text).join(' ');
  if (tokens.length >= SHORTEST_REPEATED && said.has(words)) return true;
  said.add(words);
  return false;
}
