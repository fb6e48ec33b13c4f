import { type CompletionItem, CompletionItemKind, type CompletionList, MarkupKind, type Range } from 'vscode-languageserver';
import { type Citable, citableAt, inForm, writtenAt } from '../../engine/ask.js';
import { blankFor } from '../../engine/citations/blank.js';
import { writtenKey } from '../../engine/citations/keys.js';
import { type CitableSource, citableSources } from '../../engine/gates.js';
import type { Entry, Written } from '../../engine/model.js';
import { searchKnowledge } from '../../knowledge/search.js';
import type { Feature } from '../features.js';
import { around } from '../known.js';
import { answering, type Opened, type Session } from '../session.js';
import { findingsOf, missingIn, referenceOf, shortOf, yearOf } from '../sources.js';

/** Keys after `@` and `[@`, found by author, title, year, theme or finding; locators after the comma. */
export const completion: Feature = {
  offers: () => ({ completionProvider: { triggerCharacters: ['@', ','], resolveProvider: true } }),
  listen(session) {
    session.connection.onCompletion(
      answering(session, (opened, { position }): CompletionList | null => {
        const { document } = opened;
        const start = { line: position.line, character: 0 };
        const before = document.getText({ start, end: position });
        const key = KEY.exec(before);
        if (key) {
          const typed = key[1] ?? '';
          const range = { start: { line: position.line, character: position.character - typed.length }, end: position };
          return { isIncomplete: true, items: keysFor(opened, document.offsetAt(position) - typed.length - 1, typed, range, session) };
        }
        const locator = LOCATOR.exec(before);
        if (!locator) return null;
        const typed = locator[1] ?? '';
        const range = { start: { line: position.line, character: position.character - typed.length }, end: position };
        return { isIncomplete: false, items: locatorsFor(range, typed, session) };
      }),
    );
    session.connection.onCompletionResolve((item) => resolved(item, session));
  },
};

/** `[@sø`, `se @bolig`, `[-@`; not `navn@kommune.no`. */
const KEY = /(?:^|[\s[;(\-–—«"'*_{>|])@([\p{L}\p{N}_:.#$%&+?<>~/-]*)$/u;
/** `[@soholt2012, s` */
const LOCATOR = /\[[^\]\n]*@[^\s\],;]+,\s*([\p{L}§.]*)$/u;
/** More than this is not a list to choose from. */
const MOST = 50;

interface Choice {
  readonly key: string;
  readonly source?: CitableSource;
  readonly entry?: Entry;
  readonly group: Citable['group'];
}

function keysFor(opened: Opened, at: number, typed: string, range: Range, session: Session): CompletionItem[] {
  const written = writtenAt(opened.analysis, at);
  const words = session.wordsIn(written);
  const matching = matcher(typed, opened);
  const choices = choicesAt(opened, at).filter((choice) => matching(choice));
  return choices.slice(0, MOST).map(({ key, source, entry }, index) => ({
    label: key,
    kind: CompletionItemKind.Reference,
    labelDetails: { description: source ? shortOf(source, written) : words.complete.own },
    detail: source ? source.title : titleOf(entry),
    sortText: String(index).padStart(3, '0'),
    // The list was matched here, on more than the key; the client shall not throw out what it cannot match itself.
    filterText: typed === '' || key.startsWith(typed) ? key : typed,
    ...editsFor(opened, range, key, source, written),
    data: { key, uri: opened.document.uri, written },
  }));
}

/**
 * The key, as pandoc can read it; for a source that lacks a field also the blank that says so, behind the bracket. A bracket
 * that is still open is closed first: a blank inside it would be read as part of the citation.
 */
function editsFor({ document }: Opened, range: Range, key: string, source: CitableSource | undefined, written: Written): Pick<CompletionItem, 'textEdit' | 'additionalTextEdits'> {
  const blank = source ? blankFor({ kind: 'source', source, citable: source.citable }, written) : '';
  const newText = writtenKey(key);
  if (!blank) return { textEdit: { range, newText } };
  const line = document.getText({ start: { line: range.start.line, character: 0 }, end: { line: range.end.line + 1, character: 0 } });
  const open = line.lastIndexOf('[', range.start.character) > line.lastIndexOf(']', range.start.character - 1);
  if (!open) return { textEdit: { range, newText: `${newText} ${blank}` } };
  const close = line.indexOf(']', range.end.character);
  if (close < 0) return { textEdit: { range, newText: `${newText}] ${blank}` } };
  const behind = { line: range.end.line, character: close + 1 };
  return { textEdit: { range, newText }, additionalTextEdits: [{ range: { start: behind, end: behind }, newText: ` ${blank}` }] };
}

/** Every key that may be cited, each once: fits this sentence, used in this draft, the rest. */
function choicesAt(opened: Opened, at: number): readonly Choice[] {
  const { analysis, knowledge } = opened;
  const surroundings = around(opened);
  const search = (text: string) => searchKnowledge(knowledge, text, 8).map((hit) => hit.id);
  const choices = new Map<string, Choice>();
  const add = (choice: Choice) => choices.has(choice.key) || choices.set(choice.key, choice);
  const used = new Set(analysis.citations.map((citation) => citation.key));
  const bySource = new Map(citableSources(knowledge).map((source) => [source.key, source]));
  const citable = citableAt(analysis, at, knowledge, search);
  const place = (group: Citable['group']) => {
    for (const { source, group: own } of citable) if (own === group) add({ key: source.key, source: source as CitableSource, group });
    for (const { entries } of surroundings.bibliographies) {
      for (const entry of entries) if (used.has(entry.key) === (group === 'used') && group !== 'fits') add({ key: entry.key, entry, group });
    }
  };
  place('fits');
  place('used');
  place('rest');
  for (const [key, source] of bySource) add({ key, source, group: 'rest' });
  return [...choices.values()];
}

/** Whether a choice answers to what was typed: the key, a name, the title, the year, or a theme or finding that the search knows. */
function matcher(typed: string, { knowledge }: Opened): (choice: Choice) => boolean {
  if (typed === '') return () => true;
  const folded = fold(typed);
  const found = typed.length < 3 ? [] : searchKnowledge(knowledge, typed, MOST).map((hit) => knowledge.findings.get(hit.id)?.source);
  const sources = new Set(found);
  return ({ key, source, entry }) =>
    fold(key).includes(folded) || sources.has(key) || fold(source ? textOf(source) : `${titleOf(entry)} ${JSON.stringify(entry?.item.author ?? '')}`).includes(folded);
}

function textOf(source: CitableSource): string {
  const names = source.author.map((name) => ('literal' in name ? name.literal : `${name.given} ${name.family}`));
  return [...names, source.title, source.titleShort, source.abbreviation, yearOf(source), source.publisher].filter(Boolean).join(' ');
}

/** Lower case, and without accents beside the Norwegian letters. */
function fold(text: string): string {
  return text.toLowerCase().normalize('NFC');
}

function titleOf(entry: Entry | undefined): string {
  return typeof entry?.item.title === 'string' ? entry.item.title : '';
}

function locatorsFor(range: Range, typed: string, session: Session): CompletionItem[] {
  return session.words.locators
    .filter(({ label }) => label.startsWith(typed))
    .map(({ label, detail }, index) => ({
      label: label.trim(),
      detail,
      kind: CompletionItemKind.Unit,
      sortText: String(index),
      textEdit: { range, newText: label },
    }));
}

/** The reference, what is not seen, and the findings with their caveats: only for the item that is looked at. */
function resolved(item: CompletionItem, session: Session): CompletionItem {
  const data = item.data as { readonly key: string; readonly uri: string; readonly written: Written } | undefined;
  const opened = data && session.opened(data.uri);
  const source = data && opened?.knowledge.sources.get(data.key);
  if (!data || !opened || !source) return item;
  const words = session.wordsIn(data.written);
  const missing = missingIn(source, data.written);
  const findings = findingsOf(opened.knowledge, source.key).map((finding) => {
    const caveat = finding.caveat ? `  \n  *${words.hover.caveat}: ${inForm(finding.caveat, data.written)}*` : '';
    return `- ${inForm(finding.claim, data.written)}${caveat}`;
  });
  const parts = [referenceOf(source, data.written), missing && words.hover.missing(missing), ...findings];
  return { ...item, documentation: { kind: MarkupKind.Markdown, value: parts.filter(Boolean).join('\n\n') } };
}
