import type { CodeLens } from 'vscode-languageserver';
import { occurrencesIn } from '../../engine/citations/occurrences.js';
import { rangeOf } from '../convert.js';
import type { Feature } from '../features.js';
import { chaptersIn } from '../outline.js';
import { commands } from '../protocol.js';
import { answering } from '../session.js';
import { visibleIn } from './diagnostics.js';

/** «6 merknader · 2 kildehenvisninger» above each heading that has any. */
export const lenses: Feature = {
  offers: () => ({ codeLensProvider: { resolveProvider: false } }),
  listen(session) {
    session.connection.onCodeLens(
      answering(session, (opened): CodeLens[] => {
        if (!opened.settings.codeLens) return [];
        const { lens } = session.words;
        const marks = visibleIn(opened).map(({ diagnostic }) => diagnostic.span.start);
        const cites = occurrencesIn(opened.analysis).map(({ span }) => span.start);
        return chaptersIn(opened.analysis).flatMap(({ heading, whole }) => {
          if (!heading) return [];
          const inside = (offset: number) => offset >= whole.start && offset < whole.end;
          const counts = [marks.filter(inside).length, cites.filter(inside).length] as const;
          if (counts[0] + counts[1] === 0) return [];
          const title = [counts[0] > 0 && lens.remarks(counts[0]), counts[1] > 0 && lens.citations(counts[1])].filter(Boolean).join(' · ');
          const command = { title, command: session.client.commands ? commands.review : '' };
          return [{ range: rangeOf(opened.document, heading), command }];
        });
      }),
    );
  },
};
