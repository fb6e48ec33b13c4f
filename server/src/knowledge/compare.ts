import { type Note, sectionOf } from './note.js';
import { namedMissing, normalisedOf, standsIn, textOf } from './note-texts.js';
import { plain } from './values.js';

/** One source of the evidence that the base was written from, as its JSON has it. */
export interface Evidence {
  readonly id: string;
  readonly tier: string;
  readonly group: string;
  readonly csl: Readonly<Record<string, string | null>>;
  readonly not_seen: string | null;
  readonly read_depth: string | null;
  readonly slide_check: string | null;
  readonly advice: string | null;
  readonly claims: readonly EvidenceClaim[];
}

interface EvidenceClaim {
  readonly claim: string;
  readonly caveat: string | null;
  readonly tags: string;
  readonly url: string;
  readonly conf: string;
}

/** A place where a note and the evidence are not letter for letter the same. */
interface Difference {
  readonly note: string;
  readonly field: string;
  readonly evidence: string;
  readonly written: string;
}

export interface Comparison {
  /** Neither the same nor an allowed normalisation. Must be empty. */
  readonly differences: readonly Difference[];
  /** Allowed: the note keeps the evidence's exact text under `normalised` and uses only words that stand in it. */
  readonly normalisations: readonly (Difference & { readonly why: Why })[];
}

/** Every way in which a note may put the evidence in order. */
type Why =
  | 'one name for the kind' // CSL has other names for types, groups and confidence
  | 'names apart' // «Family, Given; Family, Given» as a list of names
  | 'addresses apart' // «a ; b (remark)» as a list, remarks beside it
  | 'unsure, left out' // the evidence's text does not say plainly enough to be a field; it is kept under `normalised` only
  | 'remark in Norwegian' // «(funding)» as «(finansiering)», «TRAP:» as «Felle:»: marks of whoever gathered the evidence, not of the source
  | 'words taken out' // a remark that is no part of the value is left out; the value's words all stand in the evidence
  | 'not seen, left out' // the evidence says that the field was not seen; the note has no value
  | 'said elsewhere' // another field of the note holds it: NOU and Meld. St. stand under `genre`
  | 'a dash for nothing'; // the evidence writes «–» where there is nothing to say

/** Holds every source and finding note against the evidence. Pure: the host reads the files. */
export function compareWithEvidence(evidence: readonly Evidence[], notes: readonly Note[]): Comparison {
  const differences: Difference[] = [];
  const normalisations: (Difference & { why: Why })[] = [];
  const byName = new Map(notes.map((note) => [note.name, note]));
  const expected = new Set<string>();
  const tell: Tell = (note, field, from, to, why) => {
    const difference = { note, field, evidence: from, written: to };
    if (why) normalisations.push({ ...difference, why });
    else differences.push(difference);
  };
  for (const source of evidence) {
    expected.add(source.id);
    const note = byName.get(source.id);
    if (!note) tell(source.id, 'note', source.id, '');
    else compareSource(source, note, tell);
    for (const [index, claim] of source.claims.entries()) {
      const id = `${source.id}-${index + 1}`;
      expected.add(id);
      const finding = byName.get(id);
      if (!finding) tell(id, 'note', claim.claim, '');
      else compareFinding(source.id, claim, finding, tell);
    }
  }
  for (const name of byName.keys()) if (!expected.has(name)) tell(name, 'note', '', name);
  return { differences, normalisations };
}

type Tell = (note: string, field: string, evidence: string, written: string, why?: Why) => void;

const GROUPS: Readonly<Record<string, string>> = { 'named on the slides': 'lysbildene', core: 'kjerne', supplement: 'supplement' };
const TYPES: Readonly<Record<string, string>> = {
  booklet: 'pamphlet',
  'speech/slides': 'speech',
  unknown: 'document',
  quotation: 'document',
};
const CONFIDENCE: Readonly<Record<string, string>> = {
  'confirmed in source text': 'kildetekst',
  'confirmed in abstract page': 'omtaleside',
  'confirmed in secondary page': 'annenhånds',
  'only on the slide': 'lysbilde',
};
/** Fields whose names differ between the evidence and the notes. */
const NAMES: Readonly<Record<string, string>> = { publisher_place: 'publisher-place', commissioned_by: 'commissioned-by' };
const NOT_SEEN = /^(?:NOT S(?:EEN|TATED)|LOV number NOT SEEN|\(path to)/;

function compareSource(source: Evidence, note: Note, tell: Tell): void {
  named(note, 'tier', source.tier, source.tier, tell);
  named(note, 'group', source.group, GROUPS[source.group], tell);
  named(note, 'type', source.csl.type ?? '', TYPES[source.csl.type ?? ''] ?? source.csl.type ?? '', tell);
  for (const [field, value] of Object.entries(source.csl)) {
    if (field === 'type' || !value) continue;
    if (field === 'author') compareAuthors(value, note, tell);
    else if (field === 'URL') compareAddresses(value, note, tell);
    else compareField(NAMES[field] ?? field, value, note, tell);
  }
  for (const field of note.fields.entries.keys()) if (!allowedField(field, source)) tell(note.name, field, '', textOf(note, field));
  for (const [heading, said] of [
    ['Lest', source.read_depth],
    ['Ikke sett', source.not_seen],
    ['Mot lysbildene', source.slide_check],
    ['Råd', source.advice],
  ] as const) {
    const needed = said !== null && said !== '–';
    const there = Boolean(sectionOf(note, heading)?.text);
    // «Ikke sett» and «Råd» may say more than the evidence's field of that name; they may not say less.
    if (needed && !there) tell(note.name, heading, said, '');
  }
  const listed = new Set(note.links.map((link) => link.target));
  for (const [index] of source.claims.entries())
    if (!listed.has(`${source.id}-${index + 1}`)) tell(note.name, 'Funn', `${source.id}-${index + 1}`, '');
}

/** Fields that a note has of its own, or that the evidence has too. */
function allowedField(field: string, source: Evidence): boolean {
  if (['key', 'tier', 'group', 'type', 'missing', 'normalised', 'checked', 'url-remarks'].includes(field)) return true;
  if (field === 'genre' || field === 'committee' || field === 'title-short' || field === 'abbreviation') return true;
  return Object.entries(source.csl).some(([name, value]) => Boolean(value) && (NAMES[name] ?? name) === field);
}

function named(note: Note, field: string, evidence: string, expected: string | undefined, tell: Tell): void {
  const written = textOf(note, field);
  if (written !== expected) tell(note.name, field, evidence, written);
  else if (written !== evidence) tell(note.name, field, evidence, written, 'one name for the kind');
}

function compareField(field: string, evidence: string, note: Note, tell: Tell): void {
  const written = textOf(note, field);
  if (written === evidence) return;
  const kept = normalisedOf(note, field) === evidence;
  if (written === '' && evidence === 'NOT SEEN' && namedMissing(note, field))
    tell(note.name, field, evidence, written, 'not seen, left out');
  else if (!kept) tell(note.name, field, evidence, written);
  else if (written === '' && NOT_SEEN.test(evidence)) tell(note.name, field, evidence, written, 'not seen, left out');
  else if (written === '' && field === 'collection')
    tell(note.name, field, evidence, written, textOf(note, 'genre') === evidence ? 'said elsewhere' : undefined);
  else if (written === '') tell(note.name, field, evidence, written, namedMissing(note, field) ? 'not seen, left out' : 'unsure, left out');
  else if (written === inNorwegian(evidence)) tell(note.name, field, evidence, written, 'remark in Norwegian');
  else tell(note.name, field, evidence, written, standsIn(written, evidence) ? 'words taken out' : undefined);
}

function compareAuthors(evidence: string, note: Note, tell: Tell): void {
  const value = note.fields.entries.get('author');
  const names = (value ? plain(value) : []) as readonly Readonly<Record<string, string>>[];
  const written = names.map((name) => name.literal ?? `${name.family}, ${name.given}`).join('; ');
  const kept = normalisedOf(note, 'author') === evidence;
  if (written === evidence) tell(note.name, 'author', evidence, written, 'names apart');
  else if (!kept) tell(note.name, 'author', evidence, written);
  else if (names.length === 0 && NOT_SEEN.test(evidence)) tell(note.name, 'author', evidence, written, 'not seen, left out');
  // A law is cited by its name: the state is not its author.
  else if (names.length === 0 && evidence === 'Norge' && textOf(note, 'type') === 'legislation')
    tell(note.name, 'author', evidence, written, 'words taken out');
  else if (names.length === 0)
    tell(note.name, 'author', evidence, written, namedMissing(note, 'author') ? 'not seen, left out' : undefined);
  else
    tell(
      note.name,
      'author',
      evidence,
      written,
      standsIn(`${written} ${textOf(note, 'committee')}`, evidence) ? 'words taken out' : undefined,
    );
}

function compareAddresses(evidence: string, note: Note, tell: Tell): void {
  const value = note.fields.entries.get('URL');
  const addresses = value ? [plain(value)].flat().map(String) : [];
  const written = addresses.join(' ; ');
  const remarks = remarksOf(note);
  // Put together again, addresses and remarks must give the evidence's text.
  const again = addresses
    .map((address) => [address, ...remarks.filter((one) => one.url === address).map((one) => one.remark)].join(' '))
    .join(' ; ');
  if (written === evidence) return;
  if (again === evidence) tell(note.name, 'URL', evidence, written, 'addresses apart');
  // A place on a disk is no address, and is not for a public base to repeat.
  else if (addresses.length === 0 && !/https?:/.test(evidence) && namedMissing(note, 'URL'))
    tell(note.name, 'URL', evidence, written, 'not seen, left out');
  else if (normalisedOf(note, 'URL') !== evidence) tell(note.name, 'URL', evidence, written);
  // The address is of another publication that only mentions this one.
  else if (addresses.length === 0) tell(note.name, 'URL', evidence, written, namedMissing(note, 'URL') ? 'unsure, left out' : undefined);
  else {
    const all = evidence.match(/https?:\/\/[^\s;]+/g) ?? [];
    const same = all.length === addresses.length && all.every((address, index) => address === addresses[index]);
    tell(note.name, 'URL', evidence, written, same ? 'addresses apart' : undefined);
  }
}

function remarksOf(note: Note): readonly { readonly url: string; readonly remark: string }[] {
  const value = note.fields.entries.get('url-remarks');
  return value?.kind === 'list' ? (plain(value) as { url: string; remark: string }[]) : [];
}

function compareFinding(source: string, claim: EvidenceClaim, note: Note, tell: Tell): void {
  const same = (field: string, evidence: string, written: string): void => {
    if (evidence !== written) tell(note.name, field, evidence, written);
  };
  same('source', source, textOf(note, 'source'));
  same('claim', claim.claim, note.titles.find((title) => title.language === 'nb')?.text ?? '');
  if (claim.caveat === '–' && caveatOf(note) === '') tell(note.name, 'caveat', '–', '', 'a dash for nothing');
  else if (claim.caveat && claim.caveat !== caveatOf(note) && inNorwegian(claim.caveat) === caveatOf(note))
    tell(note.name, 'caveat', claim.caveat, caveatOf(note), 'remark in Norwegian');
  else same('caveat', claim.caveat ?? '', caveatOf(note));
  same('tags', claim.tags, textOf(note, 'tags'));
  same('seen-at', claim.url, textOf(note, 'seen-at'));
  named(note, 'confidence', claim.conf, CONFIDENCE[claim.conf], tell);
}

function inNorwegian(text: string): string {
  return text
    .replace(/^TRAP: /, 'Felle: ')
    .replace('se «Contradictions»', 'se lista over feller')
    .replace('(funding)', '(finansiering)');
}

function caveatOf(note: Note): string {
  return sectionOf(note, 'Forbehold')?.text ?? '';
}
