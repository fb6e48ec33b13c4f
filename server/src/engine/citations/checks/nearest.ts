/** Up to three keys that the author may have meant, nearest first: a few letters away, or beginning alike. */
export function nearestKeys(key: string, known: readonly string[]): readonly string[] {
  const asked = answers.get(known) ?? new Map<string, readonly string[]>();
  answers.set(known, asked);
  const answer = asked.get(key) ?? nearest(key, known);
  if (asked.size < MOST_REMEMBERED) asked.set(key, answer);
  return answer;
}

/** An unknown key is asked about at every keystroke until it is mended. */
const answers = new WeakMap<readonly string[], Map<string, readonly string[]>>();
const MOST_REMEMBERED = 1_000;

function nearest(key: string, known: readonly string[]): readonly string[] {
  const folded = key.toLowerCase();
  const limit = Math.max(2, Math.floor(key.length / 3));
  const scored: { readonly key: string; readonly away: number }[] = [];
  for (const other of known) {
    const candidate = other.toLowerCase();
    const begins = folded.length >= 4 && candidate.startsWith(folded);
    if (!begins && Math.abs(candidate.length - folded.length) > limit) continue;
    const away = begins ? 0.5 : distance(folded, candidate, limit);
    if (away <= limit) scored.push({ key: other, away });
  }
  return scored
    .sort((a, b) => a.away - b.away || (a.key < b.key ? -1 : 1))
    .slice(0, 3)
    .map((one) => one.key);
}

/** Letters to add, remove, change or swap; more than `limit` is `limit + 1`. */
function distance(one: string, other: string, limit: number): number {
  let before: readonly number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      let cost = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) cost = Math.min(cost, before[j - 2]! + 1);
      next.push(cost);
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[other.length]!;
}
