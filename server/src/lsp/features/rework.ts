import { convertCitations } from '../../engine/citations/convert.js';
import { textEditsOf } from '../convert.js';
import type { Feature } from '../features.js';
import { around } from '../known.js';
import { type ConvertParams, type EditsAnswer, methods } from '../protocol.js';
import { answering, type Opened, type Session } from '../session.js';

/** Changes of a whole draft that the author asks for: every citation in another form. */
export const rework: Feature = {
  offers: () => ({}),
  listen(session) {
    session.connection.onRequest(
      methods.convert,
      answering(session, (opened, { form }: ConvertParams & { readonly textDocument: { readonly uri: string } }) => convert(opened, form, session)),
    );
  },
};

const FORMS: readonly unknown[] = ['pandoc', 'footnote', 'text'];

function convert(opened: Opened, form: ConvertParams['form'], session: Session): EditsAnswer {
  const { document, version, analysis, knowledge } = opened;
  if (!FORMS.includes(form)) return { version, edits: [] };
  const edits = convertCitations(analysis, { to: form, knowledge, surroundings: around(opened) });
  if (edits.length === 0) return { version, edits: [], message: session.words.edit.nothingToConvert };
  return { version, edits: textEditsOf(document, edits) };
}
