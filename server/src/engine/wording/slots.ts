/** Names that a template may have in braces: `{gruppe}`, with `|` and what stands there otherwise: `{gruppe|nye innbyggere}`. */
export const SLOTS: ReadonlySet<string> = new Set([
  'gruppe',
  'objekt',
  'formål',
  'hvem',
  'Hvem',
  'innen',
  'Innen',
  'ansvar',
  'Ansvarlig',
  'ting',
  'Ting',
  'aktiv',
  'vi',
  'Vi',
  'blir',
  'kilde',
  'uten-forbehold',
  'sted',
  'setning',
]);

export interface Slot {
  readonly name: string;
  /** Text after `|`. */
  readonly otherwise?: string;
  /** Text after `:`, for `{kilde:funn-1}`. */
  readonly about?: string;
}

const SLOT = /\{([^{}|:]+)(?::([^{}|]*))?(?:\|([^{}]*))?\}/gu;

/** Every slot name of a template. */
export function slotsIn(template: string): readonly string[] {
  return [...template.matchAll(SLOT)].map((found) => found[1] as string);
}

/** The template with its slots filled; nothing when one of them has nothing to stand there. */
export function filled(template: string, value: (slot: Slot) => string | undefined): string | undefined {
  let missing = false;
  const text = template.replace(SLOT, (_, name: string, about?: string, otherwise?: string) => {
    const found = value({ name, ...(about === undefined ? {} : { about }), ...(otherwise === undefined ? {} : { otherwise }) });
    if (found === undefined && otherwise === undefined) missing = true;
    return found ?? otherwise ?? '';
  });
  return missing ? undefined : text;
}
