/** What `belegg export` says. */
export interface ExportWords {
  readonly heading: string;
  readonly usage: string;
  readonly notFormat: (format: string) => string;
  readonly docxNeedsOutput: string;
  readonly noPandoc: string;
  readonly pandocFailed: (why: string) => string;
  readonly outputIsDraft: (path: string) => string;
  readonly written: (path: string) => string;
  readonly unprinted: (keys: string) => string;
  readonly blanks: (count: number) => string;
  readonly styleRefused: (path: string) => string;
}

export const exportWords: Readonly<Record<'nb' | 'nn', ExportWords>> = {
  nb: {
    heading: 'Kilder',
    usage: 'Bruk: belegg export UTKAST --to md|html|docx|pdf [--output FIL]',
    notFormat: (format) => `kan ikke lage «${format}»; velg md, html, docx eller pdf`,
    docxNeedsOutput: 'docx og pdf må skrives til en fil: legg til --output FIL',
    noPandoc:
      'docx og pdf lages av programmet pandoc, som ikke finnes på denne maskinen. Be IT installere pandoc, eller velg --to html og åpne fila i Word.',
    pandocFailed: (why) => `pandoc klarte ikke å lage dokumentet: ${why}`,
    outputIsDraft: (path) => `vil ikke skrive over utkastet ${path}; velg et annet navn i --output`,
    written: (path) => `Skrev ${path}`,
    unprinted: (keys) => `Disse kildehenvisningene står igjen som de var, fordi kilden er ukjent eller ikke kan siteres: ${keys}`,
    blanks: (count) => (count === 1 ? '1 tomrom er ikke fylt ut.' : `${count} tomrom er ikke fylt ut.`),
    styleRefused: (path) => `${path} er ikke en CSL-stil som kan leses; Beleggs egen stil er brukt`,
  },
  nn: {
    heading: 'Kjelder',
    usage: 'Bruk: belegg export UTKAST --to md|html|docx|pdf [--output FIL]',
    notFormat: (format) => `kan ikkje lage «${format}»; vel md, html, docx eller pdf`,
    docxNeedsOutput: 'docx og pdf må skrivast til ei fil: legg til --output FIL',
    noPandoc:
      'docx og pdf blir laga av programmet pandoc, som ikkje finst på denne maskina. Be IT installere pandoc, eller vel --to html og opne fila i Word.',
    pandocFailed: (why) => `pandoc greidde ikkje å lage dokumentet: ${why}`,
    outputIsDraft: (path) => `vil ikkje skrive over utkastet ${path}; vel eit anna namn i --output`,
    written: (path) => `Skreiv ${path}`,
    unprinted: (keys) => `Desse kjeldetilvisingane står att som dei var, fordi kjelda er ukjend eller ikkje kan siterast: ${keys}`,
    blanks: (count) => (count === 1 ? '1 tomrom er ikkje fylt ut.' : `${count} tomrom er ikkje fylte ut.`),
    styleRefused: (path) => `${path} er ikkje ein CSL-stil som kan lesast; Belegg sin eigen stil er brukt`,
  },
};
