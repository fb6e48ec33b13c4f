import { type InlayHint, InlayHintKind } from 'vscode-languageserver';
import { writtenAt } from '../../engine/ask.js';
import { spanOf } from '../convert.js';
import { entryOf } from '../explain.js';
import type { Feature } from '../features.js';
import { answering, type Opened } from '../session.js';
import { referenceOf, shortOf } from '../sources.js';

/** «Søholt mfl., 2012» after each key. */
export const hints: Feature = {
  offers: () => ({ inlayHintProvider: true }),
  listen(session) {
    session.connection.languages.inlayHint.on(
      answering(session, (opened, { range }): InlayHint[] => {
        if (!opened.settings.inlayHints) return [];
        const span = spanOf(opened.document, range);
        const inside = opened.analysis.citations.filter((one) => one.span.end >= span.start && one.span.end <= span.end);
        return inside.flatMap(({ key, span: { end } }) => {
          const written = writtenAt(opened.analysis, end);
          const source = opened.knowledge.sources.get(key);
          const label = source ? shortOf(source, written) : entryLabel(key, opened);
          if (!label) return [];
          const hint: InlayHint = { position: opened.document.positionAt(end), label, kind: InlayHintKind.Type, paddingLeft: true };
          return [source ? { ...hint, tooltip: referenceOf(source, written) } : hint];
        });
      }),
    );
  },
};

/** Author and year of an entry of the user's own, from CSL fields. */
function entryLabel(key: string, opened: Opened): string | undefined {
  const item = entryOf(key, opened)?.item as CslItem | undefined;
  if (!item) return undefined;
  const names = (item.author ?? []).map((name) => name.family ?? name.literal ?? '').filter(Boolean);
  const who = names.length > 2 ? `${names[0]} mfl.` : names.join(' & ');
  const year = item.issued?.['date-parts']?.[0]?.[0];
  return [who || item.title, year].filter(Boolean).join(', ') || undefined;
}

interface CslItem {
  readonly author?: readonly { readonly family?: string; readonly literal?: string }[];
  readonly title?: string;
  readonly issued?: { readonly 'date-parts'?: readonly (readonly (number | string)[])[] };
}
