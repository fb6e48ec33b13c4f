import { TextDocument } from 'vscode-languageserver-textdocument';
import { analysing } from '../engine/analyse.js';
import { withInline } from '../engine/bibliography/inline.js';
import { type Known, resolved } from '../engine/bibliography/resolve.js';
import type { Analysis, Surroundings } from '../engine/model.js';
import { around, knownAs } from './known.js';
import type { Opened, Session } from './session.js';
import { unhurried } from './unhurried.js';

/** A draft, open or not, in which a key may stand for the same source. */
export interface Citing {
  readonly document: TextDocument;
  readonly analysis: Analysis;
  /** With the entries of its own front matter. */
  readonly surroundings: Surroundings;
}

/** Every draft of the workspace in which `key` stands for what it stands for in `opened`: open ones first, the draft itself among them. */
export async function draftsCiting(key: string, opened: Opened, session: Session): Promise<readonly Citing[]> {
  const asked = knownAs(key, opened);
  const here = { known: asked, uri: opened.document.uri };
  const open = (await session.all()).flatMap((draft): readonly Citing[] => {
    const { document, analysis } = draft;
    const meant = isSame(here, { known: knownAs(key, draft), uri: document.uri });
    return meant ? [{ document, analysis, surroundings: around(draft) }] : [];
  });
  const closed: Citing[] = [];
  for (const uri of await closedTexts(session)) {
    const text = await session.files.read(uri, session.folders);
    if (text === undefined || !text.includes(key)) continue;
    const { knowledge, surroundings: beside } = await session.circumstancesOf(uri, text);
    const surroundings = withInline(text, beside);
    if (!isSame(here, { known: resolved(key, knowledge, surroundings), uri })) continue;
    const analysis = await unhurried(analysing(text, knowledge, { surroundings: beside }));
    closed.push({ document: TextDocument.create(uri, 'markdown', 0, text), analysis, surroundings });
  }
  return [...open, ...closed];
}

interface Place {
  readonly known: Known | undefined;
  readonly uri: string;
}

/** The same entry of the same file, the same source of a base, or nothing at all. Front matter is a file of its own for each draft. */
function isSame(one: Place, other: Place): boolean {
  if (one.known?.kind !== other.known?.kind) return false;
  if (one.known?.kind !== 'entry' || other.known?.kind !== 'entry') return true;
  const uri = one.known.entry.uri;
  return uri === other.known.entry.uri && (uri !== '' || one.uri === other.uri);
}

/** Drafts of the workspace that are not open; none where nobody can list them. */
async function closedTexts(session: Session): Promise<readonly string[]> {
  const { files, folders, documents } = session;
  const lists = await Promise.all(folders.map((folder) => files.texts?.(folder)));
  return lists.flatMap((uris) => uris ?? []).filter((uri) => DRAFT.test(uri) && !documents.get(uri));
}

/** What Belegg reads as a draft. */
const DRAFT = /\.(?:md|markdown|mdown|mkd|qmd|rmd)$/i;
