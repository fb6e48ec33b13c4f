import type { Knowledge, Source, SourceKey, Written } from '../engine/model.js';
import { rendererOf } from './cite.js';
import { itemOf } from './item.js';

/** The same knowledge, with short form and reference of every source that may be cited, in both written forms. For the build: never on the typing path. */
export function renderSources(knowledge: Knowledge): Knowledge {
  const citable = [...knowledge.sources.values()].filter((source) => source.citable.kind !== 'never');
  const nb = texts(citable, 'nb');
  const nn = texts(citable, 'nn');
  const sources = new Map<SourceKey, Source>();
  for (const [key, source] of knowledge.sources) {
    const [inNb, inNn] = [nb.get(key), nn.get(key)];
    sources.set(
      key,
      inNb && inNn
        ? { ...source, short: { nb: inNb.short, nn: inNn.short }, reference: { nb: inNb.reference, nn: inNn.reference } }
        : readable(source, nb),
    );
  }
  return { ...knowledge, sources };
}

/** The reason why a source is locked, with other sources by their names: `[[batevik2019]]` is a link for those who write notes. */
function readable(source: Source, texts: ReadonlyMap<SourceKey, { readonly short: string }>): Source {
  if (source.citable.kind !== 'never') return source;
  const named = (text: string): string =>
    text.replace(/\[\[([^\]|]+)(?:\|([^\]]*))?\]\]/g, (_, key: string, words?: string) => {
      const short = texts.get(key)?.short;
      return words ?? (short ? `«${short}» (@${key})` : key);
    });
  const notes = Object.entries(source.notes).map(([heading, text]) => [heading, heading.startsWith('Kan ik') ? named(text) : text]);
  return { ...source, notes: Object.fromEntries(notes), citable: { kind: 'never', why: named(source.citable.why) } };
}

/** Short form («Søholt mfl., 2012») and reference by key. */
function texts(
  sources: readonly Source[],
  written: Written,
): ReadonlyMap<SourceKey, { readonly short: string; readonly reference: string }> {
  const renderer = rendererOf(
    sources.map((source) => itemOf(source, written)),
    written,
  );
  return new Map(
    sources.map((source) => [
      source.key,
      { short: renderer.inText([{ id: source.key }]).replace(/^\(|\)$/g, ''), reference: renderer.reference(source.key) },
    ]),
  );
}
