// The colours, with VS Code's own engine and its own Markdown grammar. Below each line stand marks under what they are about.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installed } from './vscode.mjs';

const OURS = 'belegg.injection';

/** A scope, a line, and the stretches of the line that have the scope, all of them. */
const CASES = [
  ['constant.other.citation.key', 'Se [@soholt2012, s. 12; jf. @aure2015].', ['soholt2012', 'aure2015']],
  ['keyword.other.locator', 'Se [@soholt2012, s. 12; jf. @aure2015, kap. 3].', ['s.', 'kap.']],
  ['constant.numeric.locator', 'Se [@pbl, § 11-1].', ['11-1']],
  ['constant.other.citation.key', 'Som @soholt2012 viser, skriv til post@kommune.no.', ['soholt2012']],
  ['constant.other.citation.key', 'Uten `[@kode2020]` her.', []],
  ['constant.other.citation.key', '- **Fet [@soholt2012]**', ['soholt2012']],
  ['constant.other.citation.key', '> Sitat [-@soholt2012]', ['soholt2012']],
  ['markup.inserted.blank', 'Leie ut [antall] boliger innen [dato eller måned].', ['antall', 'dato eller måned']],
  ['markup.inserted.blank', 'En [lenke](side.md), en [^note], [@kilde] og [x].', []],
  ['entity.name.tag.rule', '<!-- belegg: behold myke-verb – vedtatt i 2024 -->', ['myke-verb']],
  ['string.unquoted.reason', '<!-- belegg: behold myke-verb – vedtatt i 2024 -->', ['vedtatt i 2024']],
  ['keyword.control.keep', '<!-- belegg: behald – sitat -->', ['behald']],
];

export async function grammar({ root }) {
  const tokensOf = await tokenizer(root);
  const wrong = CASES.flatMap(([scope, line, expected]) => {
    const found = stretches(tokensOf(line), line, scope);
    return JSON.stringify(found) === JSON.stringify(expected) ? [] : [`${scope} in «${line}»: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`];
  });
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return CASES.length;
}

function stretches(tokens, line, scope) {
  const inside = tokens.filter((one) => one.scopes.some((name) => name.startsWith(`${scope}.`)));
  return inside.map((one) => line.slice(one.startIndex, one.endIndex));
}

async function tokenizer(root) {
  const code = installed(root);
  const require = createRequire(join(code, 'node_modules/'));
  const { INITIAL, parseRawGrammar, Registry } = require('vscode-textmate');
  const onig = require('vscode-oniguruma');
  await onig.loadWASM(readFileSync(join(code, 'node_modules/vscode-oniguruma/release/onig.wasm')));
  const paths = {
    [OURS]: join(root, 'syntaxes/belegg.injection.tmLanguage.json'),
    'text.html.markdown': join(code, 'extensions/markdown-basics/syntaxes/markdown.tmLanguage.json'),
    'text.html.basic': join(code, 'extensions/html/syntaxes/html.tmLanguage.json'),
    'text.html.derivative': join(code, 'extensions/html/syntaxes/html-derivative.tmLanguage.json'),
  };
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner: (patterns) => new onig.OnigScanner(patterns), createOnigString: (text) => new onig.OnigString(text) }),
    loadGrammar: async (scope) => (paths[scope] ? parseRawGrammar(readFileSync(paths[scope], 'utf8'), paths[scope]) : null),
    getInjections: (scope) => (scope === 'text.html.markdown' ? [OURS] : undefined),
  });
  const loaded = await registry.loadGrammar('text.html.markdown');
  return (line) => loaded.tokenizeLine(line, INITIAL).tokens;
}
