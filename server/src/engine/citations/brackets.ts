/** The bracket that is closed right before `end`. */
export function bracketBefore(draft: string, end: number): number | undefined {
  if (draft[end - 1] !== ')') return undefined;
  let depth = 0;
  for (let at = end - 1; at >= 0 && end - at < 1000; at--) {
    if (draft[at] === ')') depth++;
    else if (draft[at] === '(' && --depth === 0) return at;
  }
  return undefined;
}
