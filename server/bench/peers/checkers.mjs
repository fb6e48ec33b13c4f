// Every checker inside one process: what makes it ready, and then a function that checks a text as often as it is asked.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

export const checkers = {
  async belegg() {
    const { check } = await import(pathToFileURL(resolve('.cache/bench/ours.cjs')).href);
    return check;
  },

  /** Looks for a few hundred phrases and does nothing else: what a checker cannot be faster than. */
  async scan() {
    const pattern = new RegExp(readFileSync('.cache/bench/phrases.txt', 'utf8').trimEnd().split('\n').join('|'), 'giu');
    return (text) => [...text.matchAll(pattern)].length;
  },

  async remark() {
    const { remark } = await import('remark');
    const { default: gfm } = await import('remark-gfm');
    const processor = remark().use(gfm).freeze();
    return (text) => processor.runSync(processor.parse(text)).children.length;
  },

  async textlint() {
    const { TextlintKernel } = await import('@textlint/kernel');
    const { default: plugin } = await import('@textlint/textlint-plugin-markdown');
    const { default: rule } = await import('textlint-rule-no-todo');
    const kernel = new TextlintKernel();
    const options = {
      ext: '.md',
      filePath: 'draft.md',
      plugins: [{ pluginId: 'markdown', plugin: plugin.default ?? plugin }],
      rules: [{ ruleId: 'no-todo', rule: rule.default ?? rule }],
    };
    return async (text) => (await kernel.lintText(text, options)).messages.length;
  },

  async markdownlint() {
    const { lint } = await import('markdownlint/sync');
    return (text) => lint({ strings: { draft: text } }).draft.length;
  },

  async cspell() {
    const { spellCheckDocument } = await import('cspell-lib');
    return async (text) => {
      const document = { uri: 'draft.md', text, languageId: 'markdown', locale: 'en' };
      return (await spellCheckDocument(document, { noConfigSearch: true, generateSuggestions: false }, { language: 'en' })).issues.length;
    };
  },

  async alex() {
    const { markdown } = await import('alex');
    return (text) => markdown(text).messages.length;
  },

  async harper() {
    const { LocalLinter } = await import('harper.js');
    const { binary } = await import('harper.js/binary');
    const linter = new LocalLinter({ binary });
    await linter.setup();
    return async (text) => (await linter.lint(text)).length;
  },
};
