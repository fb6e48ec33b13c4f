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

/** The same on the clock of this process: other programs do not count. */
export function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export function numbersOf(runs: number, run: (number: number) => number): Numbers {
  return numbersIn(Array.from({ length: runs }, (_, number) => run(number)));
}

/** Of times that were taken already; at least one. */
export function numbersIn(times: readonly number[]): Numbers {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { median: at(0.5), least: sorted[0]!, most: sorted.at(-1)!, p95: at(0.95) };
}

/** `1.24 (1.10–3.02)` */
export function shown({ median, least, most }: Numbers): string {
  const digits = median < 10 ? 2 : 0;
  return `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

export function ratio(one: Numbers, other: Numbers, digits = 3): string {
  return (one.median / other.median).toFixed(digits);
}

/** `100 kB`, `1.5 MB` */
export function kilo(size: number): string {
  return size >= 1_000_000 ? `${Math.round(size / 100_000) / 10} MB` : `${Math.round(size / 1000)} kB`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
