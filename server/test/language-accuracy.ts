/**
 * Prints how well sentences, words, written form and passives are found in the development treebanks beside the
 * repository. Run: npx tsx server/test/language-accuracy.ts [--errors]
 */
import { languageScore, type Score, sentenceScore, tokenScore } from './language/measure.js';
import { passiveScore } from './language/passive-gold.js';
import { hasTreebanks, treebankAt, treesOf } from './language/treebank.js';

const withErrors = process.argv.includes('--errors');

if (!hasTreebanks) {
  console.error(`Nothing to measure on: ${treebankAt('nb')} and ${treebankAt('nn')} are not there.`);
  process.exitCode = 2;
} else {
  console.log('| measured on UD dev | written | precision | recall | F1 |\n|---|---|---|---|---|');
  for (const written of ['nb', 'nn'] as const) {
    const trees = treesOf(written);
    const passives = passiveScore(trees, written);
    line('sentence boundaries', written, sentenceScore(trees));
    line('tokens', written, tokenScore(trees));
    line('passives in -s', written, passives.s);
    line('passives with bli', written, passives.bli);
    line('passives, all', written, passives.all);
    const language = languageScore(trees, written);
    console.log(
      `| written form, ${language.paragraphs} paragraphs of 21 words or more | ${written} | right ${percent(language.right)} | wrong ${percent(language.wrong)} | undecided ${percent(language.undecided)} |`,
    );
    if (withErrors) console.log(language.errors.join('\n'));
  }
}

function line(what: string, written: string, score: Score): void {
  console.log(`| ${what} | ${written} | ${percent(score.precision)} | ${percent(score.recall)} | ${percent(score.f1)} |`);
  if (withErrors) console.log(score.errors.join('\n'));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
