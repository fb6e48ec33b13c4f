import type { Line } from '../detection/matches.js';
import type { Situation } from '../detection/situation.js';
import type { Block, Statement } from '../model.js';

/**
 * Whether the reader is told where a statement comes from: a citation, a footnote, a link, a named source, or that people
 * were asked. What stands in the sentence right before or after counts as well. Kind to the writer when in doubt.
 */
export function isSourced({ statement, line, beside, matcher }: Situation): boolean {
  if (hasReference(statement)) return true;
  const names = (one: Line): boolean => NAMED.test(one.text) || matcher.has(one, 'paastand-kilde');
  return names(line) || (statement.block.kind !== 'cell' && beside().some((one) => NAMED.test(one.text)));
}

/** `[@key]`, «(SSB 2022)», «Sørlie mfl. (2012)», «tabell 07459», institutions that publish figures. */
const NAMED =
  /@[A-Za-zÀ-ɏ\d{]|\([^()]*\b(?:19|20)\d\d\b[^()]*\)|\b(?:tabell|figur|vedlegg) \d|\bmfl\.|\bm\.fl\.|https?:|\b(?:SSB|NAV|Nav|NIBR|Fafo|IMDi|KS|Norut|NOU|UDI|FHI|TØI|NIFU|NTB|NPK|Sintef|SINTEF|Ungdata|Panda|PANDA)\b|Meld\. ?St|Statistisk sentralbyrå|Distriktssenteret|Telemarksforsk|Nordlandsforsk|Møreforsk|Østlandsforsk|Vestlandsforsk|Folkehelseinstitutt/u;

/** Source characters without prose that are more than emphasis: a footnote label, a link's target, a comment that holds a key. */
const REFERENCE = 4;

function hasReference({ block, sentence }: Statement): boolean {
  return gapsIn(block).some(({ at, length }) => length >= REFERENCE && at > sentence.start && at <= sentence.end + 1);
}

/** Prose offsets where the source holds characters that are no prose, and how many. */
function gapsIn(block: Block): readonly { readonly at: number; readonly length: number }[] {
  const { runs } = block.prose;
  return runs.map((run, index) => {
    const at = run.prose + run.length;
    const next = runs[index + 1]?.source ?? block.span.end;
    return { at, length: next - run.source - run.length };
  });
}
