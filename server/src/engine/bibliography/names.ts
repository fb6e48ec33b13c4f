import { plainLatex } from './latex.js';

/** A name as CSL-JSON has it. */
export type CslName =
  | { readonly literal: string }
  | { readonly family: string; readonly given?: string; readonly 'non-dropping-particle'?: string };

/** Names of a BibTeX list: `Aure, Marit and {Statistisk sentralbyrå} and others`. */
export function bibtexNames(value: string): readonly CslName[] {
  // Single spaces: a separator is tried at each of them.
  return splitOutside(value.replace(/\s+/g, ' '), / and /y)
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'others')
    .map(bibtexName);
}

function bibtexName(name: string): CslName {
  if (name.startsWith('{') && name.endsWith('}') && closes(name)) return { literal: plainLatex(name) };
  const parts = splitOutside(name, /\s*,\s*/y).map(plainLatex);
  if (parts.length > 1) return withParticle(parts[0] ?? '', parts.at(-1) ?? '');
  const words = splitOutside(name, /\s+/y).map(plainLatex).filter(Boolean);
  if (words.length < 2) return { literal: words[0] ?? '' };
  const particle = words.findIndex((word, at) => at > 0 && at < words.length - 1 && /^\p{Ll}/u.test(word));
  const cut = particle > 0 ? particle : words.length - 1;
  return withParticle(words.slice(cut).join(' '), words.slice(0, cut).join(' '));
}

function withParticle(family: string, given: string): CslName {
  const found = /^((?:\p{Ll}[\p{L}']*\s+)+)(\p{Lu}.*)$/u.exec(family);
  const name = found ? { 'non-dropping-particle': found[1]!.trim(), family: found[2]! } : { family };
  return given ? { ...name, given } : name;
}

/** True when the first brace is closed by the last. */
function closes(value: string): boolean {
  let depth = 0;
  for (let at = 0; at < value.length - 1; at++) {
    if (value[at] === '{') depth++;
    else if (value[at] === '}' && --depth === 0) return false;
  }
  return true;
}

/** Split at a separator that stands outside braces. */
function splitOutside(value: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < value.length; at++) {
    if (value[at] === '{') depth++;
    else if (value[at] === '}') depth--;
    if (depth !== 0) continue;
    separator.lastIndex = at;
    const found = /[\s,]/.test(value[at]!) ? separator.exec(value) : null;
    if (!found) continue;
    parts.push(value.slice(from, at));
    from = at + found[0].length;
    at = from - 1;
  }
  return [...parts, value.slice(from)];
}
