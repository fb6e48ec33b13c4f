/** Random numbers from a seed (mulberry32): the same seed always gives the same drafts. */
export interface Random {
  /** In [0, 1). */
  next(): number;
  /** Integer in [0, below). */
  below(below: number): number;
  pick<T>(list: readonly T[]): T;
}

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { next, below, pick: (list) => list[below(list.length)]! };
}

/** Lines of Markdown that planners and converters write, and those that trip parsers. No link definitions: they reach across pieces. */
const LINES = [
  'Kommunen skal være **attraktiv** for unge familier.',
  'Vi har *naturen*, idyllen og trygge oppvekstvilkår &amp; mer.',
  'Det skal leggjast til rette for næringslivet, jf. kap. 3.',
  'Sjå [planen](https://plan.no/a "Tittel") og www.kommune.no, eller skriv til post@kommune.no.',
  'Folketallet gikk ned med 3,2 % fra 2015 til 2020 [@ssb2021, s. 4][^1].',
  'Kommunen skal:',
  '**Kommunen skal:**',
  '**Mål**',
  'MÅL:',
  'STRATEGI OG TILTAK',
  '# Visjon',
  '## Mål og strategi ##',
  '###### ',
  '#ikke overskrift',
  '  ## Innrykket',
  'Undertittel',
  '===',
  '---',
  '***',
  '- bygge boliger',
  '- [ ] en oppgave',
  '* leie ut',
  '+ pluss',
  '  - nøstet punkt',
  '    fortsettelse',
  '      kode kanskje',
  '1. først',
  '2) så',
  '> Sitat fra en innbygger',
  '> > dobbelt',
  '> - punkt i sitat',
  '>',
  '• bygge • leie • rive',
  '▪ ett',
  'o to',
  'o tre',
  '– strek',
  '– strek til',
  '| Mål | Tiltak |',
  '|---|:-:|',
  '| Bygge <br> rive | a \\| b |',
  'uten | kant',
  '--|--',
  '```',
  '```js',
  '~~~',
  '    innrykket kode',
  '\tkode med tabulator',
  '<!-- belegg: behold X – fordi -->',
  '<!-- åpen',
  'lukket -->',
  '<div>',
  '</div>',
  '<span>i</span> teksten <br> her',
  '<script>',
  '</script>',
  '![Utsikt](bilde.png)',
  '*Foto: Ola Nordmann*',
  'Foto: Kari Nordmann',
  'Figur 2: Folketall 2015–2020',
  'Figur 2 viser at folketallet faller.',
  '[^1]: Tall fra SSB.',
  '[^to]: Andre tall',
  '    med fortsettelse.',
  'Se `kode` og ``to ` av dem``.',
  'En \\*stjerne\\* og \\[klamme\\] og &#229; &aring; &copy; &ukjent; &nbsp;.',
  'Linje med to mellomrom  ',
  'Linje med omvendt skråstrek\\',
  '*åpen emphasis',
  '**strong _og_ [lenke *i*](x)** ~~strøket~~',
  '[antall] boliger innen [år], [lenke][ref] og ![alt][ref]',
  'http://belegg.no/a_b_c og <https://a.no/?q=[@x]> og xwww.a.no',
  'Æ Ø Å æøå é \u00ad mykt-\u00addelt',
  'lone \ud800 surrogate \udc00',
  '\u0000 null',
  '\u00a0hardt mellomrom',
  '   ',
  '\t',
];

/** A random draft of some lines, with the line ends of one or several systems, sometimes with a mark and front matter. */
export function randomDraft(random: Random, lines = 3 + random.below(22)): string {
  const style = random.pick(['\n', '\n', '\n', '\r\n', '\r', 'mixed']);
  const ending = () => (style === 'mixed' ? random.pick(['\n', '\r\n', '\r']) : style);
  let draft = random.below(12) === 0 ? '\uFEFF' : '';
  if (random.below(6) === 0) draft += `---${ending()}title: Plan${ending()}# merknad${ending()}${random.below(3) ? '---' : ''}${ending()}`;
  for (let line = 0; line < lines; line += 1) {
    draft += randomLine(random) + ending();
    if (random.below(3) === 0) draft += ending();
  }
  return random.below(3) === 0 ? draft.trimEnd() : draft;
}

export function randomLine(random: Random): string {
  const line = random.pick(LINES);
  const indent = random.below(14) === 0 ? random.pick([' ', '  ', '   ', '    ', '> ', '- ', '\t']) : '';
  return indent + line;
}

/** Some long lists and tables, now and then with a line among their items and rows that does not belong there. */
export function longDraft(random: Random): string {
  const ending = random.pick(['\n', '\n', '\r\n']);
  const odd = random.pick([0, 0, 20, 60]);
  const lines: string[] = [];
  for (let parts = 1 + random.below(2); parts > 0; parts -= 1) {
    lines.push(random.pick(['# Mål', 'Kommunen skal:', '<!-- x -->', '> sitat', '- punkt', 'Ord.']));
    if (random.below(2) === 0) lines.push('');
    const line = random.below(2) === 0 ? tableOf(random, lines) : itemsOf(random);
    for (let count = 40 + random.below(90); count > 0; count -= 1) {
      lines.push(odd > 0 && random.below(odd) === 0 ? random.pick([randomLine(random).replace('<script>', ''), ...ODD]) : line());
    }
    if (random.below(3) > 0) lines.push('');
  }
  return lines.join(ending) + (random.below(3) > 0 ? ending : '');
}

const ODD = [
  '| a',
  '|',
  '||',
  'a | b',
  '| \\| |',
  '| a | b | c | d | e |',
  '  - nøstet',
  '    - dypt',
  '  mer',
  'mer',
  '',
  '* z',
  '1. en',
  '2) to',
];
const CELLS = ['bygge 40 boliger i sentrum', '**fet** og *skrå*', '[antall] boliger', 'se http://a.no', '`a` og x_y', '2028'];

/** Begins a table, and makes its rows. */
function tableOf(random: Random, lines: string[]): () => string {
  const columns = 1 + random.below(4);
  const row = (cell: () => string) => `| ${Array.from({ length: columns }, cell).join(' | ')} |`;
  lines.push(
    row(() => 'Tiltak'),
    row(() => '---'),
  );
  return () => row(() => random.pick(CELLS));
}

function itemsOf(random: Random): () => string {
  const mark = random.pick(['-', '*', '+', '1.', '2)']);
  return () => `${random.below(8) === 0 && mark === '-' ? '  ' : ''}${mark} ${random.pick(CELLS)}`;
}
