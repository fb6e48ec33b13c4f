import { citationProblems as said } from '../../../messages/citations.js';
import type { PartCheck } from '../../checks.js';
import { knownTo } from '../../ground.js';
import { mark, repair, writtenIn } from './check.js';

/**
 * `[@pbl, § 11-5]`: pandoc makes a stretch of it, «§§ 11–5». With an empty place behind the key the paragraph stands as it is
 * written, in every style.
 */
export const lawPlace: PartCheck = (part, ground) =>
  part.citations.flatMap((citation) => {
    const { locator, key, span } = citation;
    if (locator?.label !== 'section' || !/\d-\d/.test(locator.value)) return [];
    // What stands in braces is there because somebody wanted it so; `@{key}` has its own.
    if (part.piece.text[span.end] === '{' || !isLaw(knownTo(ground, key))) return [];
    const edit = { span: { start: span.end, end: span.end }, newText: '{}' };
    return [mark(writtenIn(part, span.start), 'kilde-paragraf', 'hint', locator.span, said.lawPlace, [repair(said.keepParagraph, edit)])];
  });

function isLaw(known: ReturnType<typeof knownTo>): boolean {
  const type = known?.kind === 'source' ? known.source.type : known?.entry.item.type;
  return type === 'legislation' || type === 'regulation';
}
