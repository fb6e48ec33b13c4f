import { listed } from './listed.js';
import type { Messages } from './messages.js';

export const en: Messages = {
  hover: {
    evidence: 'What the sources say',
    caveat: 'Caveat',
    contrast: 'Points the other way',
    better: 'Could for instance read',
    rulePage: 'More about this remark',
    findings: 'Findings',
    uses: (count, under, more) =>
      `Used ${count === 1 ? 'once' : `${count} times`} in the draft${listed(under, more, ', under ', 'and', 'more')}.`,
    elsewhere: (drafts) => `Also used in ${drafts}.`,
    missing: (fields) => `Nobody has seen ${fields}. The source goes in with a visible blank.`,
    never: 'This source cannot be inserted into a plan:',
    unknownKey: (key) => `Belegg knows no source with the key “${key}”.`,
    ownBase: 'From the municipality’s own knowledge base.',
  },
  fix: {
    cite: (short) => `Insert citation: ${short}`,
    citeWithBlanks: (short, fields) => `Insert citation: ${short} (with blanks for ${fields})`,
    keep: 'Keep the sentence, with a reason',
    keepReason: '[reason]',
    showAll: 'Show all proposals …',
    fixAll: 'Fix everything that is safe to fix',
  },
  pick: {
    placeholder: 'Choose a finding or a source',
    fits: 'Fits the sentence',
    used: 'Used in the draft',
    rest: 'More',
    allThemes: 'All themes',
    chooseTheme: 'Choose a theme',
    caveat: 'Caveat',
    locked: 'Cannot be inserted',
    nothing: 'No source fits here.',
    blanks: (fields) => `inserted with blanks for ${fields}`,
    fixes: 'Choose a proposal',
    noFixes: 'Belegg has no proposals here.',
  },
  lens: {
    remarks: (count) => (count === 1 ? '1 remark' : `${count} remarks`),
    citations: (count) => (count === 1 ? '1 citation' : `${count} citations`),
  },
  uses: (count) => (count === 1 ? 'used once in open drafts' : `used ${count} times in open drafts`),
  more: (count) => `Belegg shows the most important remarks. ${count} more stand in the review.`,
  review: {
    status: (count) => (count === 1 ? '1 remark' : `${count} remarks`),
    statusHint: 'Belegg: show the review of the draft',
    clean: 'No remarks',
    byChapter: 'By chapter',
    byImportance: 'By importance',
    beforeHeadings: 'Before the first heading',
    severity: { error: 'Must be corrected', warning: 'Should be changed', information: 'Consider', hint: 'For information' },
    title: 'Review',
    narrowed: (shown, of) => `Showing ${shown} of ${of} remarks`,
    nothingChosen: 'No remarks in the selection',
    filter: 'Show only what is ticked',
    kinds: { severity: 'How important', category: 'What it is about', news: 'Since last time' },
    news: (since) => `Only what is new since ${since}`,
  },
  reviewAll: {
    title: 'Review of all drafts',
    reading: (done, of, name) => `${done} of ${of}: ${name}`,
    noDrafts: 'There are no drafts (.md) in the folder.',
    unreadable: 'The file could not be read as text.',
    broken: 'Belegg could not read this draft. The others are there.',
  },
  edit: {
    changed: 'The draft changed in the meantime. Try again.',
    nothingToConvert: 'There are no citations to convert in this draft.',
    notHere: 'The source cannot be inserted here.',
    noReferences: 'The draft has no citations yet, so there is no list of references to make.',
    alreadyCited: 'The source already stands at this sentence.',
    referencesRight: 'The list of references is right.',
    list: { grouped: 'Divide the list into laws, research and statistics', one: 'Gather the sources in one list' },
  },
  locators: [
    { label: 's. ', detail: 'page' },
    { label: 'kap. ', detail: 'chapter' },
    { label: '§ ', detail: 'section (law)' },
    { label: 'pkt. ', detail: 'item' },
    { label: 'avsnitt ', detail: 'section' },
    { label: 'fig. ', detail: 'figure' },
    { label: 'tab. ', detail: 'table' },
  ],
  rename: {
    bundled: 'The key belongs to the knowledge base that comes with Belegg and cannot be changed.',
    invalid: 'A citation key can only have letters, digits and the characters _ : . # $ % & - + ? < > ~ /.',
    taken: 'The key is taken by another source.',
  },
  where: {
    bundled: 'the knowledge base that comes with Belegg',
    own: 'the municipality’s own knowledge base (.belegg/)',
    front: (line) => `the draft itself, line ${line}`,
    bibliography: (file, line) => `${file}, line ${line}`,
    stands: (place) => `The source stands in ${place}.`,
    also: (places) => `The same key also stands in ${places}, but the first one is used.`,
    nowhere: (key) => `Nobody knows the key “${key}”: neither the knowledge base, .belegg/ nor the draft’s bibliographies.`,
    noKey: 'Put the cursor on a citation first.',
  },
  about: (version, sources, findings) => `# Belegg

Writing support for draft plans. Everything happens on your own machine; the draft is never sent anywhere.

Knowledge base ${version}: ${sources} sources, ${findings} findings.

References are rendered with citeproc-js, © Frank Bennett. citeproc-js implements the Citation Style Language, https://citationstyles.org/

The licences of the software that Belegg builds on come with the extension (THIRD-PARTY-NOTICES.md).
`,
  page: { flagged: 'Marked', silent: 'Not marked' },
  citableMissing: {
    author: 'author',
    issued: 'year',
    title: 'title',
    publisher: 'publisher',
    number: 'number',
    container: 'journal',
    URL: 'link',
    volume: 'volume',
    issue: 'issue',
    page: 'pages',
    editor: 'editor',
    ISBN: 'ISBN',
    DOI: 'DOI',
  },
};
