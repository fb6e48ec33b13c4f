import { groupsOf } from '../../server/src/engine/citations/groups.js';
import { citationsIn } from '../../server/src/engine/citations/scan.js';
import type { Citation } from '../../server/src/engine/model.js';

/** Short form and reference of a source, per written form: what the preview prints. */
export interface Printed {
  readonly short: { readonly nb: string; readonly nn: string };
  readonly reference: { readonly nb: string; readonly nn: string };
}

/** The little of markdown-it that we use; VS Code brings the rest. */
export interface MarkdownIt {
  readonly inline: { readonly ruler: { before(name: string, own: string, rule: InlineRule): void } };
  readonly core: { readonly ruler: { push(name: string, rule: (state: CoreState) => void): void } };
}
type InlineRule = (state: InlineState, silent: boolean) => boolean;
interface Token {
  content: string;
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
}

declare const PRINTED: string;

/** The preview over the bundled base; the texts were rendered at build. */
export function bundledPreview<M extends MarkdownIt>(md: M): M {
  return citationPreview(new Map(Object.entries(JSON.parse(PRINTED) as Record<string, Printed>)))(md);
}

/**
 * VS Code's own Markdown preview with citations: `[@key]` reads as author and year, and the list stands at the end.
 * Keys that are not in the base are left as they are written, for the bibliography of the user's may know them.
 */
export function citationPreview(sources: ReadonlyMap<string, Printed>): <M extends MarkdownIt>(md: M) => M {
  return (md) => {
    let read = { src: '', groups: groupsOf([]) };
    md.inline.ruler.before('link', 'belegg_citation', (state, silent) => {
      const sign = state.src[state.pos];
      if (sign !== '[' && sign !== '@' && sign !== '-') return false;
      if (read.src !== state.src) read = { src: state.src, groups: groupsOf(citationsIn(state.src, [])) };
      const group = read.groups.get(state.pos);
      if (!group?.every(({ key }) => sources.has(key))) return false;
      if (!silent) state.push('html_inline', '', 0).content = htmlOf(group, sources, state.env);
      state.pos = group[0]!.group.end;
      return true;
    });
    md.core.ruler.push('belegg_list', (state) => {
      const keys = state.env.beleggKeys;
      if (!keys || keys.size === 0) return;
      const token = new state.Token('html_block', '', 0);
      token.content = listOf([...keys], sources, writtenOf(state.src));
      state.tokens.push(token);
    });
    return md;
  };
}

/** «(Søholt mfl., 2012, s. 4)», or «Søholt mfl. (2012)» where the author stands in the sentence; the reference shows under the pointer. */
function htmlOf(group: readonly Citation[], sources: ReadonlyMap<string, Printed>, env: Environment): string {
  env.beleggKeys ??= new Set();
  const keys = env.beleggKeys;
  const parts = group.map((citation) => {
    keys.add(citation.key);
    const { short, reference } = sources.get(citation.key)!;
    const [, who = short.nb, year = ''] = /^(.*), ([^,]+)$/.exec(short.nb) ?? [];
    const place = citation.suffix.replace(/^\{\}/, '').replace(/^,\s*/, '').trim();
    const shown = [citation.mode === 'suppressed' ? year : citation.mode === 'narrative' ? '' : short.nb, place].filter(Boolean).join(', ');
    const inner = citation.mode === 'narrative' ? `${who}${year || place ? ` (${[year, place].filter(Boolean).join(', ')})` : ''}` : shown;
    return `${citation.prefix ? `${escaped(citation.prefix)} ` : ''}<cite class="belegg" title="${escaped(reference.nb)}">${escaped(inner)}</cite>`;
  });
  return group[0]?.mode === 'narrative' ? parts.join('; ') : `(${parts.join('; ')})`;
}

function listOf(keys: readonly string[], sources: ReadonlyMap<string, Printed>, written: 'nb' | 'nn'): string {
  const references = keys.map((key) => sources.get(key)!.reference[written]).sort(new Intl.Collator('nb').compare);
  const heading = written === 'nn' ? 'Kjelder' : 'Kilder';
  return `<section class="belegg-list"><h2>${heading}</h2><ul>${references.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul></section>\n`;
}

/** The preview has no analysis at hand: «ikkje» against «ikke» is enough to choose a heading. */
const writtenOf = (text: string): 'nb' | 'nn' =>
  (text.match(/\b(?:ikkje|ein|frå|skal vere)\b/g)?.length ?? 0) > (text.match(/\b(?:ikke|en|fra|skal være)\b/g)?.length ?? 0) ? 'nn' : 'nb';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
