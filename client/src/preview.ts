import { groupsOf } from '../../server/src/engine/citations/groups.js';
import { citationsIn } from '../../server/src/engine/citations/scan.js';
import type { Citation } from '../../server/src/engine/model.js';
import type { PrintedSource } from '../../server/src/lsp/protocol.js';

/** The little of markdown-it that we use; VS Code brings the rest. */
export interface MarkdownIt {
  readonly inline: { readonly ruler: { before(name: string, own: string, rule: InlineRule): void } };
  readonly core: { readonly ruler: { push(name: string, rule: (state: CoreState) => void): void } };
  readonly renderer: { readonly rules: Record<string, unknown> };
}
type InlineRule = (state: InlineState, silent: boolean) => boolean;
interface Token {
  content: string;
  meta: unknown;
}
interface InlineState {
  readonly src: string;
  pos: number;
  readonly env: Environment;
  push(type: string, tag: string, nesting: 0): Token;
}
interface CoreState {
  readonly src: string;
  readonly env: Environment;
  readonly tokens: Token[];
  readonly Token: new (type: string, tag: string, nesting: 0) => Token;
}
interface Environment {
  beleggKeys?: Set<string>;
  /** Which draft is shown: VS Code says it when it renders, not when it reads. */
  readonly currentDocument?: { toString(): string };
}

type Sources = ReadonlyMap<string, PrintedSource>;

declare const PRINTED: string;

/** The preview over the bundled base, whose texts were rendered at build, and over what the server has rendered for drafts since. */
export function bundledPreview<M extends MarkdownIt>(md: M): M {
  return citationPreview(new Map(Object.entries(JSON.parse(PRINTED) as Record<string, PrintedSource>)), drafts)(md);
}

/** What stands for keys in a draft's own style, and for keys of its own bibliographies. */
export function printedFor(uri: string, sources: Readonly<Record<string, PrintedSource>>): void {
  drafts.set(uri, new Map(Object.entries(sources)));
}

const drafts = new Map<string, Sources>();

/**
 * VS Code's own Markdown preview with citations: `[@key]` reads as author and year, and the list stands at the end.
 * Keys that nobody knows are left as they are written.
 */
export function citationPreview(base: Sources, own: ReadonlyMap<string, Sources> = new Map()): <M extends MarkdownIt>(md: M) => M {
  const isKnown = (key: string): boolean => base.has(key) || [...own.values()].some((sources) => sources.has(key));
  const inDraft = (env: Environment) => {
    const sources = env.currentDocument && own.get(env.currentDocument.toString());
    return (key: string): PrintedSource | undefined => sources?.get(key) ?? base.get(key);
  };
  return (md) => {
    let read = { src: '', groups: groupsOf([]) };
    md.inline.ruler.before('link', 'belegg_citation', (state, silent) => {
      const sign = state.src[state.pos];
      if (sign !== '[' && sign !== '@' && sign !== '-') return false;
      if (read.src !== state.src) read = { src: state.src, groups: groupsOf(citationsIn(state.src, [])) };
      const group = read.groups.get(state.pos);
      if (!group?.every(({ key }) => isKnown(key))) return false;
      const { end } = group[0]!.group;
      if (!silent) {
        const token = state.push('belegg_citation', '', 0);
        token.content = state.src.slice(state.pos, end);
        token.meta = group;
        state.env.beleggKeys ??= new Set();
        for (const { key } of group) state.env.beleggKeys.add(key);
      }
      state.pos = end;
      return true;
    });
    md.core.ruler.push('belegg_list', (state) => {
      const keys = state.env.beleggKeys;
      if (!keys || keys.size === 0) return;
      const token = new state.Token('belegg_list', '', 0);
      token.meta = { keys: [...keys], written: writtenOf(state.src) };
      state.tokens.push(token);
    });
    md.renderer.rules.belegg_citation = (tokens: readonly Token[], at: number, _: unknown, env: Environment) =>
      htmlOf(tokens[at]!.meta as readonly Citation[], inDraft(env)) ?? escaped(tokens[at]!.content);
    md.renderer.rules.belegg_list = (tokens: readonly Token[], at: number, _: unknown, env: Environment) => {
      const { keys, written } = tokens[at]!.meta as { readonly keys: readonly string[]; readonly written: 'nb' | 'nn' };
      return listOf(
        keys.flatMap((key) => inDraft(env)(key) ?? []),
        written,
      );
    };
    return md;
  };
}

/**
 * «(Søholt mfl., 2012, s. 4)», or «Søholt mfl. (2012)» where the author stands in the sentence; the reference shows under the pointer.
 * Nothing where the draft does not know all of them.
 */
function htmlOf(group: readonly Citation[], sourceOf: (key: string) => PrintedSource | undefined): string | undefined {
  if (!group.every(({ key }) => sourceOf(key))) return undefined;
  const parts = group.map((citation) => {
    const { short, reference } = sourceOf(citation.key)!;
    const [, who = short.nb, year = ''] = /^(.*?),? (\d{4}[a-z]?|u\.å\.|\[[^\]]+\])$/.exec(short.nb) ?? [];
    const place = citation.suffix.replace(/^\{\}/, '').replace(/^,\s*/, '').trim();
    const shown = [citation.mode === 'suppressed' ? year : citation.mode === 'narrative' ? '' : short.nb, place].filter(Boolean).join(', ');
    const inner = citation.mode === 'narrative' ? `${who}${year || place ? ` (${[year, place].filter(Boolean).join(', ')})` : ''}` : shown;
    return `${citation.prefix ? `${escaped(citation.prefix)} ` : ''}<cite class="belegg" title="${escaped(reference.nb)}">${escaped(inner)}</cite>`;
  });
  return group[0]?.mode === 'narrative' ? parts.join('; ') : `(${parts.join('; ')})`;
}

function listOf(sources: readonly PrintedSource[], written: 'nb' | 'nn'): string {
  if (sources.length === 0) return '';
  const references = sources.map(({ reference }) => reference[written]).sort(new Intl.Collator('nb').compare);
  const heading = written === 'nn' ? 'Kjelder' : 'Kilder';
  return `<section class="belegg-list"><h2>${heading}</h2><ul>${references.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul></section>\n`;
}

/** The preview has no analysis at hand: «ikkje» against «ikke» is enough to choose a heading. */
const writtenOf = (text: string): 'nb' | 'nn' =>
  (text.match(/\b(?:ikkje|ein|frå|skal vere)\b/g)?.length ?? 0) > (text.match(/\b(?:ikke|en|fra|skal være)\b/g)?.length ?? 0) ? 'nn' : 'nb';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
