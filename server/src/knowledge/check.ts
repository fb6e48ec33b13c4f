import { type NumberFound, numbersIn } from '../engine/language/numbers.js';
import type { Bilingual, Figure, Finding, FindingId, Knowledge } from '../engine/model.js';
import { refusals } from '../messages/notes.js';
import type { Problem } from './note.js';

/**
 * What must hold of a whole base beyond each note being well formed: `belegg kb check`. Empty when all holds.
 * Paths are where the note lies in the base; the line is 1, for the fault is in what notes say of each other.
 */
export function checkKnowledge(knowledge: Knowledge): readonly Problem[] {
  return [
    ...[...knowledge.findings.values()].flatMap((finding) => findingProblems(finding, knowledge)),
    ...sourceProblems(knowledge),
    ...themeProblems(knowledge),
    ...forbiddenPaths(knowledge),
  ];
}

function findingProblems(finding: Finding, knowledge: Knowledge): readonly Problem[] {
  const at = `findings/${finding.id}.md`;
  const source = knowledge.sources.get(finding.source);
  if (!source) return [problem(at, refusals.unknownSource(finding.source))];
  const found: Problem[] = [];
  for (const written of ['nb', 'nn'] as const)
    for (const text of unstructured(finding, written)) found.push(problem(at, refusals.figureNotStructured(text)));
  const [nb, nn] = [valuesIn(finding.claim.nb), valuesIn(finding.claim.nn)];
  if (nb !== nn) found.push(problem(at, refusals.figuresDiffer(nb, nn)));
  for (const other of finding.contrasts) {
    const contrast = knowledge.findings.get(other);
    if (!contrast) found.push(problem(at, refusals.unknownFinding(other)));
    // What can never be cited may point at what contradicts it; nothing needs to point back at it.
    else if (!contrast.contrasts.includes(finding.id) && source.citable.kind !== 'never')
      found.push(problem(at, refusals.contrastOneWay(finding.id, other)));
  }
  if (source.notes.Funn !== undefined && !source.notes.Funn.includes(`[[${finding.id}]]`))
    found.push(problem(`sources/${source.key}.md`, refusals.findingUnlisted(finding.id, source.key)));
  return found;
}

/** Numbers of a claim's text, as written there, that none of its figures says. */
function unstructured(finding: Finding, written: 'nb' | 'nn'): readonly string[] {
  const text = finding.claim[written];
  const means = finding.figures.flatMap(meaningsOf);
  const pairs = ratiosOf(finding.figures);
  const known = (value: number): boolean => [...means, ...pairs].some((one) => close(one, value));
  return countsIn(text)
    .filter((number) => !known(number.value) || (number.to !== undefined && !known(number.to)))
    .map((number) => text.slice(number.span.start, number.span.end));
}

/** Years, dates, ordinals and section numbers name something; they count nothing. */
function countsIn(text: string): readonly NumberFound[] {
  return numbersIn(text).filter(({ kind }) => kind !== 'year' && kind !== 'date' && kind !== 'ordinal' && kind !== 'section');
}

function valuesIn(text: string): string {
  const values = countsIn(text).flatMap((number) => [number.value, ...(number.to === undefined ? [] : [number.to])]);
  return values
    .sort((a, b) => a - b)
    .map((value) => String(Math.round(value * 1000) / 1000))
    .join(', ');
}

/** The numbers that a text can mean by a figure: `4 av 5` is also 0.8, `1 tredel` a third, `179 millioner` 179 000 000. */
function meaningsOf(figure: Figure): readonly number[] {
  const scale = scaleOf(figure.unit);
  const plain = [figure.value, ...(figure.to === undefined ? [] : [figure.to])];
  return scale === 1 ? plain : [...plain, ...plain.map((value) => value * scale)];
}

function scaleOf(unit: string): number {
  const share = /^av (\d+)$/.exec(unit);
  if (share) return 1 / Number(share[1]);
  const part = PARTS.findIndex((name) => name.some((one) => unit.startsWith(one)));
  if (part >= 0) return 1 / (part + 2);
  return unit.startsWith('milliard') ? 1e9 : unit.startsWith('million') ? 1e6 : 1;
}

/** Halves, thirds, quarters, fifths. */
const PARTS = [['halvpart', 'halvdel'], ['tredel'], ['fjerdedel', 'firedel', 'fjerdepart'], ['femdel', 'femtedel']];

/** «409 av 430» is read as one share; its two figures stand apart. */
function ratiosOf(figures: readonly Figure[]): readonly number[] {
  return figures.flatMap((one) =>
    figures.filter((other) => other.value > one.value && other.unit === one.unit).map((other) => one.value / other.value),
  );
}

function close(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-6 * Math.max(1, Math.abs(a), Math.abs(b));
}

function sourceProblems(knowledge: Knowledge): readonly Problem[] {
  const sources = [...knowledge.sources.values()];
  // Rendering is the build's; a base that is only compiled has none of it.
  const rendered = sources.some((source) => source.reference !== undefined);
  if (!rendered) return [];
  return sources
    .filter((source) => source.citable.kind !== 'never')
    .flatMap((source) =>
      (['nb', 'nn'] as const)
        .filter((written) => !source.reference?.[written] || !source.short?.[written])
        .map((written) => problem(`sources/${source.key}.md`, refusals.notRendered(source.key, written))),
    );
}

function themeProblems(knowledge: Knowledge): readonly Problem[] {
  return [...knowledge.themes.values()]
    .filter((theme) => theme.for.length + theme.against.length === 0)
    .map((theme) => problem(`themes/${theme.id}.md`, refusals.themeEmpty(theme.id)));
}

/** Every way from something that is offered to a source that must never be cited. */
function forbiddenPaths(knowledge: Knowledge): readonly Problem[] {
  const from = (path: string, name: string, ids: readonly FindingId[]): readonly Problem[] =>
    ids.flatMap((id) => {
      const source = knowledge.sources.get(knowledge.findings.get(id)?.source ?? '');
      return source && source.citable.kind !== 'never' ? [] : [problem(path, refusals.tierCReached(name, source?.key ?? id))];
    });
  return [
    ...[...knowledge.rules.values()].flatMap((rule) => from(`rules/${rule.id}.md`, rule.id, rule.evidence)),
    ...[...knowledge.rewrites.values()].flatMap((rewrite) => from(`rewrites/${rewrite.id}.md`, rewrite.id, rewrite.evidence)),
    ...[...knowledge.themes.values()].flatMap((theme) => from(`themes/${theme.id}.md`, theme.id, [...theme.for, ...theme.against])),
    ...[...knowledge.traps.values()].flatMap((trap) => from(`traps/${trap.id}.md`, trap.id, trap.findings)),
    ...[...knowledge.findings.values()]
      .filter((finding) => knowledge.sources.get(finding.source)?.citable.kind !== 'never')
      .flatMap((finding) => from(`findings/${finding.id}.md`, finding.id, finding.contrasts)),
  ];
}

function problem(path: string, message: Bilingual): Problem {
  return { path, line: 1, message };
}
