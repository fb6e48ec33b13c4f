import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Span } from '../../src/engine/model.js';

interface Node {
  readonly type: string;
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
  readonly children?: readonly Node[];
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** Ranges of a text in which no citation can stand, found without the engine's own pieces, for tests of the scanner alone. */
export function maskedIn(text: string): readonly Span[] {
  const found: Span[] = [];
  const walk = (node: Node): void => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? 0;
    if (['code', 'inlineCode', 'html', 'yaml'].includes(node.type)) found.push({ start, end });
    if (node.type === 'link' || node.type === 'image') {
      const inner = node.children?.at(-1)?.position?.end.offset ?? start;
      if (text[start] === '<') found.push({ start, end });
      else if (text[start] === '[') found.push({ start: inner + 1, end });
    }
    for (const child of node.children ?? []) walk(child);
  };
  walk(parser.parse(text) as Node);
  return found.filter((s) => s.end > s.start).sort((a, b) => a.start - b.start);
}
