import type { Written } from '../engine/model.js';
import type { Item } from './item.js';
import { LOCALES, localeOf } from './locales.js';
import { STYLE } from './style.js';

/** What the user's pandoc needs to print the same references: our style with our terms inside it, and CSL-JSON. */
export function pandocFiles(
  items: readonly Item[],
  written: Written,
): { readonly style: string; readonly bibliography: string; readonly lang: string } {
  const lang = localeOf(written);
  const terms = LOCALES[lang].match(/<terms>[\s\S]*<\/terms>/)?.[0] ?? '';
  const locale = `<locale xml:lang="${lang.slice(0, 2)}">\n${terms}\n</locale>\n  `;
  // The language of a title must not choose the words around it.
  const plain = items.map(({ language: _, ...item }) => item);
  return {
    style: STYLE.replace('<macro name="author-list">', `${locale}<macro name="author-list">`),
    bibliography: JSON.stringify(plain, null, 1),
    lang,
  };
}
