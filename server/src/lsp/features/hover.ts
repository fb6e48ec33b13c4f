import { explainAt } from '../../engine/ask.js';
import { rangeOf } from '../convert.js';
import { explained } from '../explain.js';
import type { Feature } from '../features.js';
import { MarkupKind } from '../library.js';
import { answering } from '../session.js';
import { severityOf } from '../settings.js';

/** What a mark or a citation is about: the reason, the evidence with its caveat, what would be better. */
export const hover: Feature = {
  offers: () => ({ hoverProvider: true }),
  listen(session) {
    session.connection.onHover(
      answering(
        session,
        (opened, { position }) => {
          const { document, analysis, settings } = opened;
          const found = explainAt(analysis, document.offsetAt(position));
          if (!found) return null;
          const diagnostics = found.diagnostics.filter((diagnostic) => severityOf(diagnostic, settings) !== undefined);
          if (!found.citation && diagnostics.length === 0) return null;
          const value = explained({ ...found, diagnostics }, opened, session);
          return {
            contents: { kind: MarkupKind.Markdown, value },
            range: rangeOf(document, found.citation?.keySpan ?? diagnostics[0]!.span),
          };
        },
        'soFar',
      ),
    );
  },
};
