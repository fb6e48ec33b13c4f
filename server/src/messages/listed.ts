/** `, under «A», «B» og 2 til`; empty without names. */
export function listed(names: readonly string[], more: number, before: string, and: string, others: string): string {
  if (names.length === 0) return '';
  const quoted = names.map((name) => `«${name}»`);
  const all = more > 0 ? [...quoted, `${more} ${others}`] : quoted;
  return `${before}${all.length === 1 ? all[0] : `${all.slice(0, -1).join(', ')} ${and} ${all.at(-1)}`}`;
}
