const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  be: ['am', 'is', 'are', 'was', 'were', 'been', 'being', "'s", "'re", "'m"],
  begin: ['begins', 'began', 'begun', 'beginning'],
  come: ['comes', 'came', 'coming'],
  cut: ['cuts', 'cutting'],
  draw: ['draws', 'drew', 'drawn', 'drawing'],
  feel: ['feels', 'felt', 'feeling'],
  find: ['finds', 'found', 'finding'],
  forget: ['forgets', 'forgot', 'forgotten', 'forgetting'],
  give: ['gives', 'gave', 'given', 'giving'],
  go: ['goes', 'went', 'gone', 'going'],
  have: ['has', 'had', 'having'],
  hear: ['hears', 'heard', 'hearing'],
  hit: ['hits', 'hitting'],
  hold: ['holds', 'held', 'holding'],
  keep: ['keeps', 'kept', 'keeping'],
  know: ['knows', 'knew', 'known', 'knowing'],
  lay: ['lays', 'laid', 'laying'],
  lead: ['leads', 'led', 'leading'],
  leave: ['leaves', 'left', 'leaving'],
  let: ['lets', 'letting'],
  make: ['makes', 'made', 'making'],
  mean: ['means', 'meant', 'meaning'],
  prefer: ['prefers', 'preferred', 'preferring'],
  put: ['puts', 'putting'],
  read: ['reads', 'reading'],
  say: ['says', 'said', 'saying'],
  see: ['sees', 'saw', 'seen', 'seeing'],
  seek: ['seeks', 'sought', 'seeking'],
  set: ['sets', 'setting'],
  shoot: ['shoots', 'shot', 'shooting'],
  show: ['shows', 'showed', 'shown', 'showing'],
  speak: ['speaks', 'spoke', 'spoken', 'speaking'],
  swear: ['swears', 'swore', 'sworn', 'swearing'],
  take: ['takes', 'took', 'taken', 'taking'],
  tell: ['tells', 'told', 'telling'],
  think: ['thinks', 'thought', 'thinking'],
  understand: ['understands', 'understood', 'understanding'],
  write: ['writes', 'wrote', 'written', 'writing'],
};

/** Verbs that double their last consonant before -ed and -ing. */
const DOUBLING = new Set([
  'plan',
  'admit',
  'commit',
  'slip',
  'drop',
  'scrap',
  'stop',
  'ban',
  'tap',
  'pin',
  'nod',
  'refer',
  'slam',
  'quip',
  'brag',
  'dub',
  'sum',
  'beg',
  'rebut',
  'concur',
]);

/** The forms of a verb, itself included: `plan` -> plan, plans, planned, planning. */
function verbForms(verb: string): readonly string[] {
  const irregular = IRREGULAR[verb];
  if (irregular) return [verb, ...irregular];
  const stem = DOUBLING.has(verb) ? verb + verb.at(-1) : verb;
  if (verb.endsWith('e')) return [verb, `${verb}s`, `${verb}d`, `${verb.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
  const third = /(?:s|x|z|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, third, `${stem}ed`, `${stem}ing`];
}

/** All forms of the verbs of a space-separated list. */
export function formsOf(verbs: string): ReadonlySet<string> {
  return new Set(words(verbs).flatMap((verb) => verbForms(verb)));
}

export function words(list: string): readonly string[] {
  return list.trim().split(/\s+/);
}
