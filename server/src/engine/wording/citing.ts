import { type Inserting, insertCitation } from '../citations/insert.js';
import type { Analysis, Edit, Span } from '../model.js';

/** Around the key of a source that a wording rests on, until the citation itself stands there. Private-use characters: no draft has them. */
export const OPEN = '\uE100';
export const CLOSE = '\uE101';

/**
 * The edits of a wording with its citations put in by the one function that does that, in the form that the draft uses: the
 * wording first, then what a citation needs elsewhere (the text of a footnote). Nothing when a source cannot be cited there.
 * `edit` is absolute; `sentence` is the sentence that it changes or stands beside.
 */
export function withCitations(analysis: Analysis, edit: Edit, sentence: Span, inserting: Inserting): readonly Edit[] | undefined {
  const more: Edit[] = [];
  let failed = false;
  const newText = edit.newText.replace(KEYS, (_, key: string) => {
    const edits = insertCitation(analysis, sentence.start, key, inserting);
    const [here, ...others] = edits.filter(({ span }) => span.start >= sentence.start && span.end <= sentence.end);
    // What goes into a bracket that stands there already makes no citation of its own.
    if (!here || others.length > 0 || !/^ ?[[(]/u.test(here.newText)) failed = true;
    more.push(...edits.filter((one) => one !== here));
    return here?.newText.trim() ?? '';
  });
  return failed ? undefined : [{ span: edit.span, newText }, ...more];
}

const KEYS = /\uE100([^\uE101]+)\uE101/gu;
