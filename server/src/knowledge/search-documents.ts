import type { Bilingual, Finding, Knowledge, Name, Source } from '../engine/model.js';
import { stemOf, wordsIn } from './stems.js';

export type HitKind = 'finding' | 'source' | 'trap' | 'theme';

/** One entry of the base as the search sees it: the fields weigh differently. `id` is `kind:key`. */
export interface Document {
  readonly id: string;
  readonly kind: HitKind;
  readonly claim: string;
  readonly keywords?: string;
  readonly scope?: string;
  readonly caveat?: string;
  readonly source?: string;
  readonly themes?: string;
}

export function documentsOf(knowledge: Knowledge): Document[] {
  const documents: Document[] = [];
  for (const finding of knowledge.findings.values()) documents.push(documentOf(finding, knowledge));
  for (const source of knowledge.sources.values()) documents.push({ id: `source:${source.key}`, kind: 'source', claim: about(source) });
  for (const trap of knowledge.traps.values())
    documents.push({ id: `trap:${trap.id}`, kind: 'trap', claim: both(trap.claim), caveat: both(trap.answer) });
  for (const theme of knowledge.themes.values())
    documents.push({
      id: `theme:${theme.id}`,
      kind: 'theme',
      claim: both(theme.title),
      caveat: both(theme.overview).replace(/\[\[[^\]]*\]\]/g, ' '),
    });
  return documents;
}

function documentOf(finding: Finding, knowledge: Knowledge): Document {
  const source = knowledge.sources.get(finding.source);
  return {
    id: `finding:${finding.id}`,
    kind: 'finding',
    claim: both(finding.claim),
    keywords: both(finding.keywords),
    scope: [finding.population, finding.place, finding.locator, ...finding.figures.map((figure) => `${figure.of} ${figure.unit}`)].join(
      ' ',
    ),
    caveat: both(finding.caveat),
    source: source ? about(source) : '',
    themes: finding.themes.map((id) => both(knowledge.themes.get(id)?.title)).join(' '),
  };
}

function about(source: Source): string {
  return [
    source.title,
    source.titleShort,
    source.abbreviation,
    source.issued,
    source.number,
    source.publisher,
    source.key,
    ...source.author.map(nameOf),
  ].join(' ');
}

function nameOf(name: Name): string {
  return 'literal' in name ? name.literal : name.family;
}

/** Both written forms: whoever asks in one finds what is written in the other. */
function both(text: Bilingual | undefined): string {
  return text ? `${text.nb} ${text.nn}` : '';
}

/** Stems that occur as words of their own: what compounds may be made of. */
export function vocabularyOf(knowledge: Knowledge): ReadonlySet<string> {
  const found = new Set<string>();
  for (const document of documentsOf(knowledge))
    for (const word of wordsIn(`${document.claim} ${document.keywords ?? ''} ${document.scope ?? ''} ${document.themes ?? ''}`)) {
      const stem = stemOf(word);
      if (stem.length >= 4 && !/\d/.test(stem)) found.add(stem);
    }
  return found;
}
