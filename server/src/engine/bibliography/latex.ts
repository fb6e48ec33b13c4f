/** Plain text of a BibTeX value: accents decoded, commands and protecting braces gone, spaces single. */
export function plainLatex(value: string): string {
  if (!/[\\{}~$]|--|``|''|\s\s|\n/.test(value)) return value.trim();
  return value
    .replace(
      ACCENT,
      (whole, mark: string, braced: string | undefined, bare: string | undefined) => accented(mark, braced ?? bare ?? '') ?? whole,
    )
    .replace(LETTER, (whole, name: string) => LETTERS[name] ?? whole)
    .replace(/\\([&%$#_{}])/g, (_, char: string) => ESCAPED[char] ?? char)
    .replace(/\\(?:emph|textit|textbf|textsc|mkbibquote|url|href|uppercase|mbox|textrm|enquote)\s*(?=\{)/g, '')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/\\[a-zA-Z]+\s?/g, '')
    .replace(/[{}]/g, '')
    .replace(/~/g, '\u00a0')
    .replace(/[\ue000\ue001]/g, (char) => (char === '\ue000' ? '{' : '}'))
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** `\"o`, `\'{e}`, `\r{a}`, `\c c`, `\v{s}`. Letters as commands need a brace or a space behind. */
const ACCENT = /\{?\\(["'`^~=.]|[rcvHuk](?=[\s{]))\s*(?:\{(\\?[a-zA-Z])\}|(\\?[a-zA-Z]))\}?/g;
/** `{\o}`, `\aa `, `\ss{}`. */
const LETTER =
  /\{?\\(aa|AA|ae|AE|oe|OE|o|O|ss|l|L|i|j|dh|DH|th|TH|textendash|textemdash|textquoteright|S|ldots|dots)(?![a-zA-Z])(?:\{\}|\s+(?=\S))?\}?/g;

const COMBINING: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  r: '\u030a',
  c: '\u0327',
  v: '\u030c',
  H: '\u030b',
  u: '\u0306',
  k: '\u0328',
};
const LETTERS: Readonly<Record<string, string>> = {
  aa: 'å',
  AA: 'Å',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  ss: 'ß',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  S: '§',
  ldots: '…',
  dots: '…',
};
/** Escaped braces must outlive the removal of protecting ones. */
const ESCAPED: Readonly<Record<string, string>> = { '{': '\ue000', '}': '\ue001' };

function accented(mark: string, letter: string): string | undefined {
  const base = letter.replace('\\', '').replace('ı', 'i');
  const combining = COMBINING[mark];
  return base && combining ? (base + combining).normalize('NFC') : undefined;
}
