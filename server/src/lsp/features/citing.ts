import { type Citable, citableAt, inForm, statementAt, writtenAt } from '../../engine/ask.js';
import { INLINE } from '../../engine/bibliography/inline.js';
import { citable, type Known, placesOf } from '../../engine/bibliography/resolve.js';
import { insertCitation } from '../../engine/citations/insert.js';
import { lockedWhy } from '../../engine/citations/locked.js';
import { citedKeys } from '../../engine/citations/marker.js';
import { occurrenceAt } from '../../engine/citations/occurrences.js';
import { shortText } from '../../engine/citations/short.js';
import { citableSource, citableSources } from '../../engine/gates.js';
import type { Written } from '../../engine/model.js';
import { searchKnowledge } from '../../knowledge/search.js';
import { textEditsOf } from '../convert.js';
import type { Feature } from '../features.js';
import { nameOf } from '../files.js';
import { around, entryOf, placeOfEntry } from '../known.js';
import { printingFor } from '../printing.js';
import { type CitableAnswer, type CitableItem, type CiteParams, type EditsAnswer, methods, type PageAnswer } from '../protocol.js';
import { answering, type Opened, type Session } from '../session.js';
import { missingIn, shortOf } from '../sources.js';

type AtDraft<T = object> = T & { readonly textDocument: { readonly uri: string } };
type Placed = AtDraft<{ readonly position: { readonly line: number; readonly character: number } }>;

/** What stands behind «Sett inn kilde»: what may be cited here, and the edit that does it. */
export const citing: Feature = {
  offers: () => ({}),
  listen(session) {
    const { connection } = session;
    connection.onRequest(
      methods.citable,
      answering(session, (opened, { position }: Placed) => citableFor(opened, opened.document.offsetAt(position), session)),
    );
    connection.onRequest(
      methods.cite,
      answering(session, (opened, params: AtDraft<CiteParams>) => cite(opened, params, session)),
    );
    connection.onRequest(
      methods.where,
      answering(session, (opened, { position }: Placed) => where(opened, opened.document.offsetAt(position), session)),
    );
    connection.onRequest(methods.about, (): PageAnswer => {
      const { version, sources, findings } = session.bundled;
      return { title: 'Belegg', text: session.words.about(version, sources.size, findings.size) };
    });
  },
};

/** Findings that are said to fit one sentence. */
const FITTING = 8;

function citableFor(opened: Opened, offset: number, session: Session): CitableAnswer {
  const { analysis, knowledge, document } = opened;
  const written = writtenAt(analysis, offset);
  const search = (text: string) => searchKnowledge(knowledge, text, FITTING).map((hit) => hit.id);
  const { pick } = session.words;
  const offered = citableAt(analysis, offset, knowledge, search).map((one) => itemOf(one, written, session));
  return {
    version: document.version,
    items: [...offered, ...wholeIn(opened, new Set(offered.map(({ source }) => source)), written, session), ...lockedIn(opened, written)],
    themes: [...knowledge.themes.values()].map(({ id, title }) => ({ id, title: inForm(title, written) })),
    words: {
      placeholder: pick.placeholder,
      groups: { fits: pick.fits, used: pick.used, rest: pick.rest },
      allThemes: pick.allThemes,
      chooseTheme: pick.chooseTheme,
      caveat: pick.caveat,
      locked: pick.locked,
      nothing: pick.nothing,
    },
  };
}

function itemOf({ finding, source, group }: Citable, written: Written, session: Session): CitableItem {
  const missing = missingIn(source, written);
  return {
    finding: finding.id,
    source: source.key,
    short: shortOf(source, written),
    title: source.title,
    claim: inForm(finding.claim, written),
    ...(finding.caveat ? { caveat: inForm(finding.caveat, written) } : {}),
    group,
    themes: finding.themes,
    status: missing ? 'blanks' : 'offered',
    ...(missing ? { note: session.words.pick.blanks(missing) } : {}),
  };
}

/** A picker with more is not read, nor sent in one breath. */
const MOST_WHOLE = 5_000;

/** What may be cited as a whole: entries of the author's own, and sources of the base that no finding speaks for. */
function wholeIn(opened: Opened, spoken: ReadonlySet<string>, written: Written, session: Session): readonly CitableItem[] {
  const surroundings = around(opened);
  const used = citedKeys(opened.analysis);
  const own = surroundings.bibliographies.flatMap(({ entries }) => entries.map(({ key }) => key));
  const bare = citableSources(opened.knowledge).flatMap(({ key }) => (spoken.has(key) ? [] : [key]));
  return [...new Set([...own, ...bare])].slice(0, MOST_WHOLE).flatMap((key): readonly CitableItem[] => {
    const known = citable(key, opened.knowledge, surroundings);
    if (!known) return [];
    const missing = known.kind === 'source' ? missingIn(known.source, written) : '';
    const title = known.kind === 'source' ? known.source.title : String(known.entry.item.title ?? key);
    return [
      {
        source: key,
        short: shortText(known, written),
        title,
        group: used.has(key) ? 'used' : 'rest',
        themes: [],
        status: missing ? 'blanks' : 'offered',
        ...(missing ? { note: session.words.pick.blanks(missing) } : {}),
      },
    ];
  });
}

/** Sources that the gates forbid are shown with the reason, so that nobody looks for them in vain. */
function lockedIn({ knowledge }: Opened, written: Written): readonly CitableItem[] {
  return [...knowledge.sources.values()].flatMap((source): readonly CitableItem[] => {
    const note = lockedWhy(source, written);
    if (note === undefined) return [];
    const { title, key } = source;
    return [{ source: key, short: shortOf(source, written), title, group: 'rest', themes: [], status: 'locked', note }];
  });
}

async function cite(opened: Opened, { position, source, finding, version }: CiteParams, session: Session): Promise<EditsAnswer> {
  const { document, analysis, knowledge, settings } = opened;
  const words = session.words.edit;
  if (version !== document.version) return { version: document.version, edits: [], message: words.changed };
  if (!citableSource(knowledge, source) && !entryOf(source, opened)) return { version, edits: [], message: words.notHere };
  const offset = document.offsetAt(position);
  const surroundings = await printingFor(session).including(opened, source, writtenAt(analysis, offset));
  const locator = finding ? knowledge.findings.get(finding)?.locator : undefined;
  const options = {
    form: settings.citationForm,
    written: writtenAt(analysis, offset),
    knowledge,
    surroundings,
    ...(locator ? { locator } : {}),
  };
  const edits = insertCitation(analysis, offset, source, options);
  if (edits.length === 0) return { version, edits: [], message: statementAt(analysis, offset) ? words.alreadyCited : words.notHere };
  return { version, edits: textEditsOf(document, edits) };
}

/** Says where a key comes from. */
function where(opened: Opened, offset: number, session: Session): PageAnswer {
  const words = session.words.where;
  const key = occurrenceAt(opened.analysis, offset)?.key;
  if (!key) return { title: '', text: words.noKey };
  const [first, ...hidden] = placesOf(key, opened.knowledge, around(opened)).map((known) => placeName(known, opened, session));
  if (first === undefined) return { title: key, text: words.nowhere(key) };
  const also = hidden.length === 0 ? '' : ` ${words.also(hidden.join('; '))}`;
  return { title: key, text: `${words.stands(first)}${also}` };
}

/** «egne.bib, linje 3», «kunnskapsbasen som følger med Belegg». */
function placeName(known: Known, opened: Opened, session: Session): string {
  const words = session.words.where;
  if (known.kind === 'source') return known.source.own ? words.own : words.bundled;
  const place = placeOfEntry(known.entry, opened, session);
  const line = (place?.range.start.line ?? 0) + 1;
  return known.entry.uri === INLINE ? words.front(line) : words.bibliography(nameOf(known.entry.uri), line);
}
