import { inForm, writtenAt } from '../../engine/ask.js';
import { convertCitations } from '../../engine/citations/convert.js';
import { refreshList } from '../../engine/citations/list.js';
import { snippetOf, textEditsOf } from '../convert.js';
import type { Feature } from '../features.js';
import { around } from '../known.js';
import { printingFor } from '../printing.js';
import { type ConvertParams, type EditsAnswer, methods, type TemplateItem } from '../protocol.js';
import { answering, type Opened, type Session } from '../session.js';

/** Changes of a whole draft that the author asks for: citations in another form, the list of references, a section to start from. */
export const rework: Feature = {
  offers: () => ({}),
  listen(session) {
    session.connection.onRequest(
      methods.convert,
      answering(session, async (opened, { form }: ConvertParams & { readonly textDocument: { readonly uri: string } }) =>
        convert(await printed(opened, session), form, session),
      ),
    );
    session.connection.onRequest(
      methods.references,
      answering(session, async (opened) => references(await printed(opened, session), session)),
    );
    session.connection.onRequest(
      methods.templates,
      answering(session, ({ analysis, knowledge, document }, { position }: Placed): readonly TemplateItem[] => {
        const written = writtenAt(analysis, document.offsetAt(position));
        return [...(knowledge.templates?.values() ?? [])].map(({ id, title, text }) => {
          return { name: id, title: inForm(title, written), snippet: snippetOf(inForm(text, written)) };
        });
      }),
    );
  },
};

/** The draft with everything that it cites rendered in its style: what is written into it stays there. */
async function printed(opened: Opened, session: Session): Promise<Opened> {
  const { uri } = opened.document;
  await printingFor(session).now(uri);
  return (await session.whole(uri)) ?? opened;
}

type Placed = { readonly textDocument: { readonly uri: string }; readonly position: { readonly line: number; readonly character: number } };

const FORMS: readonly unknown[] = ['pandoc', 'footnote', 'text'];

function convert(opened: Opened, form: ConvertParams['form'], session: Session): EditsAnswer {
  const { document, version, analysis, knowledge } = opened;
  if (!FORMS.includes(form)) return { version, edits: [] };
  const edits = convertCitations(analysis, { to: form, knowledge, surroundings: around(opened) });
  if (edits.length === 0) return { version, edits: [], message: session.words.edit.nothingToConvert };
  return { version, edits: textEditsOf(document, edits) };
}

function references(opened: Opened, session: Session): EditsAnswer {
  const { document, version, analysis, knowledge } = opened;
  const edits = refreshList(analysis, { knowledge, surroundings: around(opened) });
  if (edits.length > 0) return { version, edits: textEditsOf(document, edits) };
  const { noReferences, referencesRight } = session.words.edit;
  return { version, edits: [], message: analysis.citations.length === 0 ? noReferences : referencesRight };
}
