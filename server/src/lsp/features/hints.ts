import type { InlayHint } from 'vscode-languageserver';
import { writtenAt } from '../../engine/ask.js';
import { referenceOf } from '../../engine/citations/reference.js';
import { shortText } from '../../engine/citations/short.js';
import { citationsWithin } from '../../engine/locate.js';
import { spanOf } from '../convert.js';
import type { Feature } from '../features.js';
import { knownAs } from '../known.js';
import { InlayHintKind } from '../library.js';
import { answering } from '../session.js';

/** «Søholt mfl., 2012» after each key. */
export const hints: Feature = {
  offers: () => ({ inlayHintProvider: true }),
  listen(session) {
    session.connection.languages.inlayHint.on(
      answering(session, (opened, { range }): InlayHint[] => {
        if (!opened.settings.inlayHints) return [];
        const span = spanOf(opened.document, range);
        return citationsWithin(opened.analysis, span).flatMap(({ key, span: { end } }) => {
          const written = writtenAt(opened.analysis, end);
          const known = knownAs(key, opened);
          if (!known) return [];
          const position = opened.document.positionAt(end);
          const texts = { label: shortText(known, written), tooltip: referenceOf(known, written) };
          return [{ ...texts, position, kind: InlayHintKind.Type, paddingLeft: true }];
        });
      }),
    );
  },
};
