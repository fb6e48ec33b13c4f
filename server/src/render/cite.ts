import CSL from 'citeproc';
import { isStyle } from '../engine/bibliography/style.js';
import type { Written } from '../engine/model.js';
import type { Item } from './item.js';
import { LOCALES, localeOf } from './locales.js';
import { STYLE } from './style.js';

/** One citation in a group: `locator` without its label, `label` a CSL locator term. */
export interface Cited {
  readonly id: string;
  readonly locator?: string;
  readonly label?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly suppressAuthor?: boolean;
}

export interface Renderer {
  /**
   * «(Søholt mfl., 2012, s. 12)», with the brackets. `among`: all keys of the document, so that «2012a» and «2012b» are told apart.
   * Unknown keys throw: ask `knows` first.
   */
  inText(cited: readonly Cited[], among?: readonly string[]): string;
  /** One entry of the list, plain text or HTML as asked for. */
  reference(id: string): string;
  /** The list, sorted with æ, ø, å (and aa) last. */
  list(ids: readonly string[]): readonly { readonly id: string; readonly text: string }[];
  knows(id: string): boolean;
}

export type Rendered = { readonly kind: 'ready'; readonly renderer: Renderer } | { readonly kind: 'refused'; readonly why: 'not-csl' };

/** Our own style over these items. */
export function rendererOf(items: readonly Item[], written: Written, format: 'text' | 'html' = 'text'): Renderer {
  return over(items, written, format, STYLE);
}

/** The draft's own style (`csl:`), as text. Refused when citeproc cannot read it. */
export function rendererWith(style: string, items: readonly Item[], written: Written, format: 'text' | 'html' = 'text'): Rendered {
  if (!isStyle(style)) return { kind: 'refused', why: 'not-csl' };
  try {
    const renderer = over(items, written, format, style);
    // The engine reads lazily: one reference proves that the style runs.
    if (items[0]) renderer.reference(items[0].id);
    return { kind: 'ready', renderer };
  } catch {
    return { kind: 'refused', why: 'not-csl' };
  }
}

function over(items: readonly Item[], written: Written, format: 'text' | 'html', style: string): Renderer {
  const byId = new Map(items.map((item) => [item.id, item]));
  return engineOver((id) => byId.get(id), written, format, style);
}

// What it says to the console would break the line to the editor.
CSL.debug = () => {};

/** citeproc over items that are looked up as they are asked for. Throws on a style that it cannot read. */
export function engineOver(itemAt: (id: string) => Item | undefined, written: Written, format: 'text' | 'html', style: string): Renderer {
  const lang = localeOf(written);
  const system = {
    retrieveLocale: (asked: string): string | false => LOCALES[asked as keyof typeof LOCALES] ?? LOCALES[lang],
    // citeproc writes into what it is given, the language of a title must not choose the words around it,
    // and the hyphen of «3-2021» is part of a number, no range.
    retrieveItem: (id: string): unknown => {
      const item = itemAt(id);
      const number = item?.number === undefined ? undefined : String(item.number).replaceAll('-', '\\-');
      return { ...structuredClone(item), language: undefined, number };
    },
  };
  const engine = new CSL.Engine(system, style, lang, true);
  engine.setOutputFormat(format);
  const list = (ids: readonly string[]) => {
    engine.updateItems([...new Set(ids)].filter((id) => itemAt(id) !== undefined));
    const made = engine.makeBibliography();
    if (!made) return [];
    return made[1].map((text, index) => ({ id: made[0].entry_ids[index]?.[0] ?? '', text: plain(text, format) }));
  };
  return {
    knows: (id) => itemAt(id) !== undefined,
    inText: (cited, among) => {
      engine.updateItems([...new Set([...(among ?? []), ...cited.map((one) => one.id)])]);
      return plain(engine.makeCitationCluster(cited.map(asCiteproc)), format);
    },
    reference: (id) => list([id])[0]?.text ?? '',
    list,
  };
}

function asCiteproc(cited: Cited): Readonly<Record<string, unknown>> {
  return {
    id: cited.id,
    // A hyphen in a paragraph number is part of the number, never a range.
    locator: cited.label === 'section' ? cited.locator?.replaceAll('-', '\\-') : cited.locator,
    label: cited.label ?? (cited.locator ? 'page' : undefined),
    prefix: cited.prefix ? `${cited.prefix} ` : undefined,
    suffix: cited.suffix ? (cited.suffix.startsWith(',') ? cited.suffix : ` ${cited.suffix}`) : undefined,
    'suppress-author': cited.suppressAuthor,
  };
}

/** citeproc ends text entries with a line break and escapes nothing in them; HTML keeps its tags. */
function plain(text: string, format: 'text' | 'html'): string {
  // «overkvalifisert?.»: a question mark ends a title by itself.
  const trimmed = text.trim().replace(/([?!])((?:<\/i>)?)\.(?=\s|$)/g, '$1$2');
  return format === 'text' ? trimmed : trimmed.replace(/^<div class="csl-entry">|<\/div>$/g, '').trim();
}
