import { writtenAt } from '../engine/ask.js';
import { citable, type Known } from '../engine/bibliography/resolve.js';
import { occurrencesIn } from '../engine/citations/occurrences.js';
import { referenceOf } from '../engine/citations/reference.js';
import { shortText } from '../engine/citations/short.js';
import type { Printed, Surroundings, Written } from '../engine/model.js';
import { styleProblems } from '../messages/files.js';
import { entryItem, type Item, itemOf } from '../render/item.js';
import type { Press } from '../render/press.js';
import { republish } from './features/diagnostics.js';
import { around } from './known.js';
import { methods, type PrintedParams } from './protocol.js';
import type { Opened, Session } from './session.js';
import { soon } from './unhurried.js';

/** Renders what drafts cite: everything in the style that a draft names, entries of bibliographies in Belegg's own style otherwise. */
export interface Printing {
  /** When nobody has typed for a while. */
  later(uri: string): void;
  /** Before references are written into the draft. Resolves when everything that it cites is rendered. */
  now(uri: string): Promise<void>;
  /** What lies around the draft, with one key more rendered, which it may not cite yet. */
  including(opened: Opened, key: string, written: Written): Promise<Surroundings>;
}

export function printingFor(session: Session): Printing {
  const known = printings.get(session) ?? new Printer(session);
  printings.set(session, known);
  return known;
}

const printings = new WeakMap<Session, Printing>();

/** Ms without a keystroke before anything is rendered: starting a style can take some hundred ms. */
const PAUSE = 400;
/** Styles that are kept ready; each holds some megabytes. */
const STYLES = 3;
/** Groups of sources that read alike which are remembered. */
const MOST_ALIKE = 100;

type Form = 'nb' | 'nn';
type Text = NonNullable<Printed['nb']>;

/** One source in one form, to be rendered. */
interface Job {
  readonly key: string;
  readonly form: Form;
  readonly item: Item;
}

class Printer implements Printing {
  readonly #session: Session;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #studios = new Map<string, Studio>();

  constructor(session: Session) {
    this.#session = session;
  }

  later(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    const run = (): void => {
      this.#timers.delete(uri);
      this.#print(uri, true).catch((error) => this.#session.connection.console.error(String(error)));
    };
    this.#timers.set(uri, setTimeout(run, PAUSE));
  }

  now(uri: string): Promise<void> {
    return this.#print(uri, false);
  }

  async including(opened: Opened, key: string, written: Written): Promise<Surroundings> {
    const { surroundings, document } = opened;
    const known = this.#work(opened, key);
    if (!known) return surroundings;
    const form = formOf(written);
    const text = await this.#studioOf(document.uri).print({ key, form, item: itemFor(known, key, form) });
    const before = surroundings.printed ?? new Map<string, Printed>();
    return text ? { ...surroundings, printed: new Map([...before, [key, { ...before.get(key), [form]: text }]]) } : surroundings;
  }

  /** `politely`: gives up when the draft is changed meanwhile, for then it is asked for anew. */
  async #print(uri: string, politely: boolean): Promise<void> {
    const session = this.#session;
    const opened = await session.read(uri, () => {});
    if (!opened) return;
    const jobs = this.#jobs(opened);
    if (jobs.length === 0 && !opened.surroundings.printed) return;
    const studio = this.#studioOf(uri);
    const texts = new Map<Job, Text>();
    for (const job of jobs) {
      if (!studio.knows(job)) {
        await soon();
        if (session.documents.get(uri) !== opened.document || session.styleOf(uri) !== studio.style) return;
        if (politely && opened.document.version !== opened.version) return;
      }
      const text = await studio.print(job);
      if (text) texts.set(job, text);
    }
    for (const alike of alikeIn(texts)) for (const [job, text] of await studio.together(alike)) texts.set(job, text);
    const printed = new Map<string, Printed>();
    for (const [{ key, form }, text] of texts) printed.set(key, { ...printed.get(key), [form]: text });
    if (studio.isRefused) this.#refuse(uri);
    else if (!same(printed, opened.surroundings.printed)) {
      session.print(uri, { printed });
      republish(session, uri);
      await this.#tell(uri);
    }
  }

  #refuse(uri: string): void {
    const { style } = this.#session.around(uri).surroundings;
    if (!style || style.problem) return;
    this.#session.print(uri, { style: { ...style, problem: styleProblems.notCsl } });
    republish(this.#session, uri);
    // From now on the draft is printed in Belegg's own style.
    this.later(uri);
  }

  /** Everything that the draft cites, in every form that it is cited in, and in the form of its list. */
  #jobs(opened: Opened): readonly Job[] {
    const { analysis } = opened;
    const whole = formOf(analysis.written === 'mixed' ? 'nb' : analysis.written);
    const jobs = new Map<string, Job>();
    for (const { key, span } of occurrencesIn(analysis)) {
      const known = this.#work(opened, key);
      if (!known) continue;
      for (const form of new Set([whole, formOf(writtenAt(analysis, span.start))]))
        if (!jobs.has(`${form} ${key}`)) jobs.set(`${form} ${key}`, { key, form, item: itemFor(known, key, form) });
    }
    return [...jobs.values()];
  }

  /** What a key stands for, where it has to be rendered: sources of the base were rendered in Belegg's own style when it was built. */
  #work(opened: Opened, key: string): Known | undefined {
    const known = citable(key, opened.knowledge, around(opened));
    const isStyled = this.#session.styleOf(opened.document.uri) !== undefined;
    return known && (known.kind === 'entry' || isStyled || !known.source.reference) ? known : undefined;
  }

  #studioOf(uri: string): Studio {
    const style = this.#session.styleOf(uri);
    const known = this.#studios.get(style ?? '') ?? new Studio(style);
    // Taken out and put back: a Map keeps the order of insertion, so the least recently used stands first.
    this.#studios.delete(style ?? '');
    this.#studios.set(style ?? '', known);
    if (this.#studios.size > STYLES) this.#studios.delete(this.#studios.keys().next().value as string);
    return known;
  }

  /** The preview has no engine: it is told what stands for the keys that were rendered here. */
  async #tell(uri: string): Promise<void> {
    const opened = await this.#session.whole(uri);
    if (!opened || !this.#session.client.commands) return;
    const { knowledge, surroundings } = opened;
    const sources = [...(surroundings.printed?.keys() ?? [])].flatMap((key) => {
      const known = citable(key, knowledge, around(opened));
      if (!known) return [];
      const both = (text: (known: Known, form: Form) => string) => ({ nb: text(known, 'nb'), nn: text(known, 'nn') });
      return [[key, { short: both(shortText), reference: both(referenceOf) }] as const];
    });
    const params: PrintedParams = { uri, sources: Object.fromEntries(sources) };
    void this.#session.connection.sendNotification(methods.printed, params);
  }
}

/** One style at work, with everything that it has printed. */
class Studio {
  readonly style: string | undefined;
  /** The style cannot be run; nothing comes out of it. */
  isRefused = false;
  readonly #printed = new Map<string, Text | undefined>();
  readonly #together = new Map<string, readonly Text[]>();
  readonly #presses = new Map<Form, Promise<Press>>();

  constructor(style: string | undefined) {
    this.style = style;
  }

  knows(job: Job): boolean {
    return this.isRefused || this.#printed.has(nameOf(job));
  }

  async print(job: Job): Promise<Text | undefined> {
    const name = nameOf(job);
    if (this.knows(job)) return this.#printed.get(name);
    const press = await this.#press(job.form);
    if (!press) return undefined;
    const text = attempt(() => press([job.item]))?.[0];
    this.#printed.set(name, text?.reference === '' ? undefined : text);
    return this.#printed.get(name);
  }

  /** Sources that read alike in the text, told apart. */
  async together(jobs: readonly Job[]): Promise<ReadonlyMap<Job, Text>> {
    const press = await this.#press(jobs[0]!.form);
    const names = jobs.map(nameOf).join('\n');
    const texts = this.#together.get(names) ?? (press && attempt(() => press(jobs.map(({ item }) => item)))) ?? [];
    if (this.#together.size >= MOST_ALIKE) this.#together.clear();
    this.#together.set(names, texts);
    return new Map(jobs.flatMap((job, at) => (texts[at]?.reference ? [[job, texts[at]] as const] : [])));
  }

  async #press(form: Form): Promise<Press | undefined> {
    const starting = this.#presses.get(form) ?? started(this.style, form);
    this.#presses.set(form, starting);
    return starting.catch(() => {
      this.isRefused = true;
      return undefined;
    });
  }
}

/** citeproc is only loaded where somebody needs it. */
async function started(style: string | undefined, form: Form): Promise<Press> {
  const { pressOf } = await import('../render/press.js');
  const press = pressOf(style, form);
  // A style shows what it is worth when it is run.
  if (!press([SAMPLE])[0]?.reference) throw new Error('prints nothing');
  return press;
}

const SAMPLE: Item = {
  id: 'sample',
  type: 'report',
  title: 'Rapport',
  author: [{ family: 'Berg', given: 'Kari' }],
  issued: { 'date-parts': [[2020]] },
};

/** An entry with impossible fields costs itself: it is shown from its fields. */
function attempt<T>(print: () => T): T | undefined {
  try {
    return print();
  } catch {
    return undefined;
  }
}

/** Jobs of one form whose sources read the same in the text, at least two at a time. */
function alikeIn(texts: ReadonlyMap<Job, Text>): readonly (readonly Job[])[] {
  const groups = new Map<string, Job[]>();
  for (const [job, { short }] of texts) {
    if (short === undefined) continue;
    const name = `${job.form} ${short}`;
    groups.set(name, [...(groups.get(name) ?? []), job]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const nameOf = ({ form, item }: Job): string => `${form} ${JSON.stringify(item)}`;

const formOf = (written: string): Form => (written === 'nn' ? 'nn' : 'nb');

function itemFor(known: Known, key: string, form: Form): Item {
  return known.kind === 'source' ? itemOf(known.source, form) : entryItem(known.entry, key);
}

function same(one: ReadonlyMap<string, Printed>, other: ReadonlyMap<string, Printed> | undefined): boolean {
  return other !== undefined && one.size === other.size && JSON.stringify([...one]) === JSON.stringify([...other]);
}
