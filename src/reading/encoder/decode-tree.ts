/**
 * Heads of a sentence from arc scores: the best head of each word, repaired to a tree with one root.
 * `score(word, head)`: head -1 is the root. A cycle is opened where the next best head outside of it costs least.
 */
export function decodeTree(words: number, score: (word: number, head: number) => number): readonly number[] {
  if (words === 0) return [];
  const heads = Array.from({ length: words }, (_, word) => bestHead(word, words, score, () => true));
  const root = chooseRoot(heads, words, score);
  for (let word = 0; word < words; word++) {
    if (word === root) heads[word] = -1;
    else if (heads[word] === -1) heads[word] = bestHead(word, words, score, (head) => head >= 0);
  }
  for (let cycle = findCycle(heads); cycle; cycle = findCycle(heads)) openCycle(cycle, heads, words, score);
  return heads;
}

type ArcScore = (word: number, head: number) => number;

function bestHead(word: number, words: number, score: ArcScore, allowed: (head: number) => boolean): number {
  let found: number | null = null;
  for (let head = -1; head < words; head++) {
    if (head === word || !allowed(head)) continue;
    if (found === null || score(word, head) > score(word, found)) found = head;
  }
  return found ?? -1;
}

function chooseRoot(heads: readonly number[], words: number, score: ArcScore): number {
  const claimed = heads.flatMap((head, word) => (head === -1 ? [word] : []));
  const candidates = claimed.length ? claimed : Array.from({ length: words }, (_, word) => word);
  return candidates.reduce((a, b) => (score(b, -1) > score(a, -1) ? b : a));
}

function findCycle(heads: readonly number[]): ReadonlySet<number> | null {
  const seenBy = new Int32Array(heads.length).fill(-1);
  for (let start = 0; start < heads.length; start++) {
    let word = start;
    while (word >= 0 && seenBy[word] === -1) {
      seenBy[word] = start;
      word = heads[word]!;
    }
    if (word < 0 || seenBy[word] !== start) continue;
    const cycle = new Set<number>();
    for (; !cycle.has(word); word = heads[word]!) cycle.add(word);
    return cycle;
  }
  return null;
}

/** Only heads that lead to the root are candidates, so that each step leaves fewer words outside of the tree. */
function openCycle(cycle: ReadonlySet<number>, heads: number[], words: number, score: ArcScore): void {
  const rooted = (head: number) => {
    let word = head;
    for (let hops = 0; word >= 0 && hops <= words; hops++) word = heads[word]!;
    return word < 0;
  };
  const reachable = new Set(Array.from({ length: words }, (_, word) => word).filter(rooted));
  let choice: { word: number; head: number; loss: number } | null = null;
  for (const word of cycle) {
    const head = bestHead(word, words, score, (candidate) => reachable.has(candidate));
    const loss = score(word, heads[word]!) - score(word, head);
    if (!choice || loss < choice.loss) choice = { word, head, loss };
  }
  if (choice) heads[choice.word] = choice.head;
}
