/** Times of several runs, in milliseconds. */
export interface Numbers {
  readonly median: number;
  readonly least: number;
  readonly most: number;
  readonly p95: number;
}

export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export function numbersOf(runs: number, run: (number: number) => number): Numbers {
  const times = Array.from({ length: runs }, (_, number) => run(number)).sort((one, other) => one - other);
  const at = (share: number) => times[Math.min(runs - 1, Math.floor(runs * share))]!;
  return { median: at(0.5), least: times[0]!, most: times.at(-1)!, p95: at(0.95) };
}

/** `1.24 (1.10–3.02)` */
export function shown({ median, least, most }: Numbers): string {
  const digits = median < 10 ? 2 : 0;
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

export function ratio(one: Numbers, other: Numbers): string {
  return (one.median / other.median).toFixed(3);
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
