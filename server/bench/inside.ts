import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { type AnalyseOptions, analyse } from '../src/engine/analyse.js';
import { edited } from '../src/engine/edits.js';
import { memoryOf } from '../src/engine/memory.js';
import type { Analysis, Edit, Knowledge } from '../src/engine/model.js';
import { planDraft } from '../test/norwegian-text.js';
import { kilo, type Numbers, numbersIn, numbersOf, ratio, shown, table, timed } from './numbers.js';

const RUNS = 7;
const STROKES = 60;
const WARM_MS = 3_000;
const PLACES = [0.02, 0.5, 0.95];

/** The engine inside this process, with one base. It measures a whole analysis of each size once and uses it throughout. */
export class Inside {
  readonly #wholes = new Map<number, Numbers>();
  readonly #parser = remark().use(remarkGfm).freeze();

  constructor(readonly knowledge: Knowledge) {}

  parse(draft: string): unknown {
    return this.#parser.parse(draft);
  }

  /** By turns: a whole analysis with nothing remembered, and the bare parser. */
  wholeAgainstParser(sizes: readonly number[]): string {
    const rows = sizes.map((size) => {
      const draft = planDraft(size);
      const theirs: number[] = [];
      for (const began = performance.now(); performance.now() - began < WARM_MS; this.parse(draft)) whole(draft, this.knowledge);
      const ours = numbersOf(RUNS, () => {
        theirs.push(timed(() => this.parse(draft)));
        return timed(() => whole(draft, this.knowledge));
      });
      this.#wholes.set(size, ours);
      return [kilo(size), ratio(ours, numbersIn(theirs)), shown(ours), shown(numbersIn(theirs))];
    });
    return table(['draft', 'ratio', 'whole analysis, all rules (ms)', '`remark` with GFM, parse only (ms)'], rows);
  }

  /** Letters typed in three places. */
  keystrokes(sizes: readonly number[]): string {
    const rows = sizes.map((size) => {
      const places = strokes(size, this.knowledge);
      const worst = Math.max(...places.map((one) => one.p95 / one.median));
      const share = this.whole(size).median / places[1]!.median;
      return [kilo(size), `1 : ${Math.round(share)}`, ...places.map(shown), worst.toFixed(1)];
    });
    return table(['draft', 'keystroke : whole', 'start (ms)', 'middle (ms)', 'end (ms)', 'p95 : median'], rows);
  }

  /** What opens everything below it, typed in the middle and taken back. */
  openings(size: number): string {
    const draft = planDraft(size);
    const memory = memoryOf();
    const previous = whole(draft, this.knowledge, { memory });
    const at = draft.indexOf('\n\n', size / 2) + 2;
    const rows = ['```\n', '<!-- ', '> ', '## '].map((newText) => {
      const edit: Edit = { span: { start: at, end: at }, newText };
      const back: Edit = { span: { start: at, end: at + newText.length }, newText: '' };
      const undone: number[] = [];
      const typed = numbersOf(RUNS, (run) => {
        let opened: Analysis = previous;
        const time = timed(() => {
          opened = whole(edited(draft, edit), this.knowledge, { memory: run ? memory : memoryOf(), previous, edit });
        });
        undone.push(timed(() => whole(draft, this.knowledge, { memory, previous: opened, edit: back })));
        return time;
      });
      return [`\`${newText.trim()}\``, ratio(typed, this.whole(size)), shown(typed), shown(numbersIn(undone))];
    });
    return table([`typed in the middle of ${kilo(size)}`, 'to a whole analysis', 'typed (ms)', 'undone (ms)'], rows);
  }

  /** The same keystroke with every rule there ten times. */
  manyRules(size: number): string {
    const rules = new Map(this.knowledge.rules);
    for (let copy = 1; copy < 10; copy += 1)
      for (const [id, rule] of this.knowledge.rules) rules.set(`${id}-${copy}`, { ...rule, id: `${id}-${copy}` });
    const one = strokes(size, this.knowledge)[1]!;
    const ten = strokes(size, { ...this.knowledge, rules })[1]!;
    const head = ['draft', 'ratio', `${this.knowledge.rules.size} rules (ms)`, `${rules.size} rules (ms)`];
    return table(head, [[kilo(size), ratio(ten, one), shown(one), shown(ten)]]);
  }

  whole(size: number): Numbers {
    const known = this.#wholes.get(size);
    if (known) return known;
    const draft = planDraft(size);
    const numbers = numbersOf(size > 1_000_000 ? 1 : RUNS, () => timed(() => whole(draft, this.knowledge)));
    this.#wholes.set(size, numbers);
    return numbers;
  }
}

/** Everything is computed at once: the marks are asked for, as a server does. */
function whole(draft: string, knowledge: Knowledge, options: AnalyseOptions = {}): Analysis {
  const analysis = analyse(draft, knowledge, options);
  analysis.diagnostics.length;
  return analysis;
}

/** A letter typed at each place, many times; each analysis goes on from the one before. */
function strokes(size: number, knowledge: Knowledge): readonly Numbers[] {
  const memory = memoryOf();
  let draft = planDraft(size);
  let previous = whole(draft, knowledge, { memory });
  return PLACES.map((share) => {
    const at = draft.indexOf('kommunedirektøren', Math.floor(draft.length * share)) + 5;
    return numbersOf(STROKES, () => {
      const edit: Edit = { span: { start: at, end: at }, newText: 'x' };
      draft = edited(draft, edit);
      return timed(() => {
        previous = whole(draft, knowledge, { memory, previous, edit });
      });
    });
  });
}
