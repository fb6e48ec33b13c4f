import type { Citation, Diagnostic, Edit, Repair, Span } from './model.js';

/** Values moved by a number of characters. Written out field by field: they run for all that stands below a keystroke. */

export function shiftedDiagnostic(diagnostic: Diagnostic, by: number): Diagnostic {
  if (by === 0) return diagnostic;
  const { captures, repairs } = diagnostic;
  if (!captures && !repairs) return { ...diagnostic, span: shifted(diagnostic.span, by) };
  return {
    ...diagnostic,
    span: shifted(diagnostic.span, by),
    ...(captures ? { captures: shiftedCaptures(captures, by) } : {}),
    ...(repairs ? { repairs: repairs.map((repair) => shiftedRepair(repair, by)) } : {}),
  };
}

export function shiftedCitation(citation: Citation, by: number): Citation {
  if (by === 0) return citation;
  const { span, keySpan, group, locator } = citation;
  const moved = { ...citation, span: shifted(span, by), keySpan: shifted(keySpan, by), group: shifted(group, by) };
  return locator ? { ...moved, locator: { ...locator, span: shifted(locator.span, by) } } : moved;
}

export function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

function shiftedCaptures(captures: Readonly<Record<string, Span>>, by: number): Record<string, Span> {
  const moved: Record<string, Span> = {};
  for (const name of Object.keys(captures)) moved[name] = shifted(captures[name] as Span, by);
  return moved;
}

function shiftedRepair(repair: Repair, by: number): Repair {
  return { ...repair, edits: repair.edits.map((edit): Edit => ({ ...edit, span: shifted(edit.span, by) })) };
}
