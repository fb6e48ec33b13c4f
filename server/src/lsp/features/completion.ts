import type { CompletionItem, CompletionList, Range } from 'vscode-languageserver';
import { inForm, sentenceAt, writtenAt } from '../../engine/ask.js';
import { blankFor } from '../../engine/citations/blank.js';
import { candidatesFor } from '../../engine/citations/complete.js';
import { referenceOf } from '../../engine/citations/reference.js';
import type { Written } from '../../engine/model.js';
import { searchKnowledge } from '../../knowledge/search.js';
import type { Feature } from '../features.js';
import { knownAs } from '../known.js';
import { CompletionItemKind, MarkupKind } from '../library.js';
import { printingFor } from '../printing.js';
import { answering, type Opened, type Session } from '../session.js';
import { findingsOf, missingIn } from '../sources.js';

/** Keys after `@` and `[@`, found by author, title, year, theme or finding; locators after the comma. */
export const completion: Feature = {
  offers: () => ({ completionProvider: { triggerCharacters: ['@', ','], resolveProvider: true } }),
  listen(session) {
    session.connection.onCompletion(
      answering(
        session,
        (opened, { position }): CompletionList | null => {
          const { document } = opened;
          const start = { line: position.line, character: 0 };
          const before = document.getText({ start, end: position });
          const key = KEY.exec(before);
          if (key) {
            const typed = key[1] ?? '';
            const range = { start: { line: position.line, character: position.character - typed.length }, end: position };
            return { isIncomplete: true, items: keysFor(opened, document.offsetAt(position) - typed.length - 1, typed, range) };
          }
          const locator = LOCATOR.exec(before);
          if (!locator) return null;
          const typed = locator[1] ?? '';
          const range = { start: { line: position.line, character: position.character - typed.length }, end: position };
          return { isIncomplete: false, items: locatorsFor(range, typed, session) };
        },
        'soFar',
      ),
    );
    session.connection.onCompletionResolve((item) => resolved(item, session));
  },
};

/** `[@sø`, `se @bolig`, `[-@`; not `navn@kommune.no`. */
const KEY = /(?:^|[\s[;(\-–—«"'*_{>|])@([\p{L}\p{N}_:.#$%&+?<>~/-]*)$/u;
/** `[@soholt2012, s` */
const LOCATOR = /\[[^\]\n]*@[^\s\],;]+,\s*([\p{L}§.]*)$/u;
/** Findings that are said to fit a sentence, and those that may answer to what is typed. */
const FITTING = 8;
const FOUND = 50;
/** Letters from which a word is worth looking up in the base. */
const ENOUGH = 3;

function keysFor(opened: Opened, at: number, typed: string, range: Range): CompletionItem[] {
  const { analysis, knowledge } = opened;
  const written = writtenAt(analysis, at);
  const keysOf = (text: string, limit: number) =>
    searchKnowledge(knowledge, text, limit).flatMap((hit) => knowledge.findings.get(hit.id)?.source ?? []);
  const fitting = [...new Set(keysOf(sentenceAt(analysis, at), FITTING))];
  const found = typed.length < ENOUGH ? [] : keysOf(typed, FOUND);
  const candidates = candidatesFor(analysis, typed, { knowledge, surroundings: opened.surroundings, written, fitting, found });
  return candidates.map(({ key, newText, known, short, title }, index) => ({
    label: key,
    kind: CompletionItemKind.Reference,
    labelDetails: { description: short },
    detail: title,
    sortText: String(index).padStart(3, '0'),
    // The list was matched here, on more than the key; the client shall not throw out what it cannot match itself.
    filterText: typed === '' || key.startsWith(typed) ? key : typed,
    ...editsFor(opened, range, newText, blankFor(known, written)),
    data: { key, uri: opened.document.uri, written },
  }));
}

/**
 * The key, as pandoc can read it; for a source that lacks a field also the blank that says so, behind the bracket. A bracket
 * that is still open is closed first: a blank inside it would be read as part of the citation.
 */
function editsFor(
  { document }: Opened,
  range: Range,
  newText: string,
  blank: string,
): Pick<CompletionItem, 'textEdit' | 'additionalTextEdits'> {
  if (!blank) return { textEdit: { range, newText } };
  const line = document.getText({ start: { line: range.start.line, character: 0 }, end: { line: range.end.line + 1, character: 0 } });
  const open = line.lastIndexOf('[', range.start.character) > line.lastIndexOf(']', range.start.character - 1);
  if (!open) return { textEdit: { range, newText: `${newText} ${blank}` } };
  const close = line.indexOf(']', range.end.character);
  if (close < 0) return { textEdit: { range, newText: `${newText}] ${blank}` } };
  const behind = { line: range.end.line, character: close + 1 };
  return { textEdit: { range, newText }, additionalTextEdits: [{ range: { start: behind, end: behind }, newText: ` ${blank}` }] };
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
async function resolved(item: CompletionItem, session: Session): Promise<CompletionItem> {
  const data = item.data as { readonly key: string; readonly uri: string; readonly written: Written } | undefined;
  const opened = data && (await session.soFar(data.uri));
  if (!data || !opened) return item;
  const surroundings = await printingFor(session).including(opened, data.key, data.written);
  const known = knownAs(data.key, { ...opened, surroundings });
  if (!known) return item;
  const words = session.wordsIn(data.written);
  const source = known.kind === 'source' ? known.source : undefined;
  const missing = source && missingIn(source, data.written);
  const findings = (source ? findingsOf(opened.knowledge, source.key) : []).map((finding) => {
    const caveat = finding.caveat ? `  \n  *${words.hover.caveat}: ${inForm(finding.caveat, data.written)}*` : '';
    return `- ${inForm(finding.claim, data.written)}${caveat}`;
  });
  const parts = [plain(referenceOf(known, data.written)), missing && words.hover.missing(missing), ...findings];
  return { ...item, documentation: { kind: MarkupKind.Markdown, value: parts.filter(Boolean).join('\n\n') } };
}

/** Text of entries never becomes markup. */
const plain = (text: string): string => text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&');
