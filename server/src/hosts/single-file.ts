/** What a program runs: its code and the frozen knowledge base, both in seven bits. */
export interface Load {
  readonly code: string;
  readonly knowledge: string;
}

/** A program with its load as one file that Node runs. The load stands in a comment: Node reads over it, and compiles nothing. */
export function packed(program: string, { code, knowledge }: Load): string {
  if (`${program}${code}${knowledge}`.includes(BORDER)) throw new Error('the border between program and load stands in one of them');
  return [`${program}/*`, code.replaceAll(END, HIDDEN_END), knowledge.replaceAll(END, HIDDEN_END), '*/\n'].join(BORDER);
}

/** The load of such a file. */
export function unpacked(file: string): Load {
  const [, code = '', knowledge = ''] = file.split(BORDER).map((part) => part.replaceAll(HIDDEN_END, END));
  return { code, knowledge };
}

/** Two signs that stand in no code: `build.ts` writes them as escapes. */
const BORDER = '\u0001';
const HIDDEN_END = '*\u0002/';
/** What would end the comment. */
const END = '*/';
