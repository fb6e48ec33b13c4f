import type { CodeLens } from 'vscode-languageserver';
import { occurrencesIn } from '../../engine/citations/occurrences.js';
import { rangeOf } from '../convert.js';
import type { Feature } from '../features.js';
import { chaptersIn, firstFrom } from '../outline.js';
import { commands } from '../protocol.js';
import { answering, type Opened, type Session } from '../session.js';
import { visibleStarts } from '../shown.js';

/** «6 merknader · 2 kildehenvisninger» above each heading that has any. */
export const lenses: Feature = {
  offers: () => ({ codeLensProvider: { resolveProvider: false } }),
  listen(session) {
    const { connection } = session;
    const drafts = answering(session, (opened) => draftLenses(opened, session));
    connection.onCodeLens((params, token) => {
      const [, key] = OWN_SOURCE.exec(params.textDocument.uri) ?? [];
      return key ? noteLens(decodeURIComponent(key), session).then((lens) => [lens]) : drafts(params, token);
    });
  },
};

/** One of the municipality's own source notes, or the page of a source of the base. */
const OWN_SOURCE = /(?:\/\.belegg\/sources|^belegg:\/+kilde)\/([^/]+)\.md$/;

/** How often a source is cited in the drafts that are open, above its note. */
async function noteLens(key: string, session: Session): Promise<CodeLens> {
  const count = (await session.all()).reduce((sum, { analysis }) => sum + occurrencesIn(analysis, key).length, 0);
  const top = { line: 0, character: 0 };
  return { range: { start: top, end: top }, command: { title: session.words.uses(count), command: '' } };
}

function draftLenses(opened: Opened, session: Session): CodeLens[] {
  if (!opened.settings.codeLens) return [];
  const { lens } = session.words;
  const marks = visibleStarts(opened);
  const cites = occurrencesIn(opened.analysis).map(({ span }) => span.start);
  return chaptersIn(opened.analysis).flatMap(({ heading, whole }) => {
    if (!heading) return [];
    const inside = (offsets: readonly number[]) => firstFrom(offsets, whole.end) - firstFrom(offsets, whole.start);
    const counts = [inside(marks), inside(cites)] as const;
    if (counts[0] + counts[1] === 0) return [];
    const title = [counts[0] > 0 && lens.remarks(counts[0]), counts[1] > 0 && lens.citations(counts[1])].filter(Boolean).join(' · ');
    const command = { title, command: session.client.commands ? commands.review : '' };
    return [{ range: rangeOf(opened.document, heading), command }];
  });
}
