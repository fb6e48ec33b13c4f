import { listsOf, type Tables, tablesOf } from '../engine/detection/tables.js';
import type { Knowledge } from '../engine/model.js';
import { indexed } from './search.js';

/**
 * The knowledge as one JSON text, one part a line: same knowledge, same bytes. Maps and sets keep their order, objects are
 * written with sorted keys; no time and no place of this machine goes in. What takes time to make, the search index and
 * the tables of the patterns, is made here, once. The lists are in the tables.
 */
export function freeze(knowledge: Knowledge): string {
  const { lists: _words, ...rest } = indexed(knowledge);
  const parts = frozen({ ...rest, matching: tablesOf(knowledge) }) as Readonly<Record<string, unknown>>;
  return `{\n${Object.entries(parts)
    .map(([name, part]) => `"${name}":${JSON.stringify(part)}`)
    .join(',\n')}\n}`;
}

/**
 * The knowledge back from `freeze`. A part is read when it is first asked for: a start needs a third of them. Throws on
 * anything else, then or there: a broken bundle is our mistake, not the reader's.
 */
export function thaw(text: string): Knowledge {
  const knowledge = {};
  let start = text.indexOf('\n') + 1;
  for (let end = text.indexOf('\n', start); end >= 0; start = end + 1, end = text.indexOf('\n', start)) {
    const [from, to] = [text.indexOf(':', start) + 1, text.endsWith(',', end) ? end - 1 : end];
    later(knowledge, text.slice(start + 1, from - 2), () => partOf(text.slice(from, to)));
  }
  if (Object.hasOwn(knowledge, 'matching')) later(knowledge, 'lists', () => listsOf((knowledge as Knowledge).matching as Tables));
  return knowledge as Knowledge;
}

/** Whether a part of what `thaw` gave was asked for. */
export function isThawed(knowledge: Knowledge, part: keyof Knowledge): boolean {
  return Object.getOwnPropertyDescriptor(knowledge, part)?.get === undefined;
}

/** A property that is made when it is first read, and stays. */
function later(target: object, name: string, make: () => unknown): void {
  const settled = (value: unknown): PropertyDescriptor => ({ value, enumerable: true, configurable: true, writable: true });
  const get = (): unknown => {
    const value = make();
    Object.defineProperty(target, name, settled(value));
    return value;
  };
  Object.defineProperty(target, name, { get, enumerable: true, configurable: true });
}

/** A map whose entries may hold maps and sets; one whose entries are plain data, which need no second look; a set of plain data. */
const MAP = '$map';
const FLAT = '$flat';
const SET = '$set';
/** A set of words, one a line: split faster than ten thousand strings are parsed. */
const WORDS = '$words';

/** What every collection is written with; a quotation mark inside a text is escaped. */
const COLLECTION = '{"$';

/** A part with no collection in it, such as the tables, is what it says. */
function partOf(json: string): unknown {
  const value: unknown = JSON.parse(json);
  return json.includes(COLLECTION) ? thawed(value) : value;
}

function frozen(value: unknown): unknown {
  if (value === null || typeof value !== 'object') {
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint')
      throw new TypeError(`not data: ${typeof value}`);
    return value;
  }
  if (value instanceof Map) return frozenMap(value);
  if (value instanceof Set) return frozenSet(value);
  if (Array.isArray(value)) return value.map(frozen);
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError(`not data: ${value.constructor?.name}`);
  const sorted = Object.entries(value).filter(([, one]) => one !== undefined);
  sorted.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, one]) => [key, frozen(one)]));
}

function frozenMap(map: ReadonlyMap<unknown, unknown>): unknown {
  const entries = [...map].map(([key, one]) => [plainly(key), frozen(one)]);
  return { [[...map.values()].some(holdsCollection) ? MAP : FLAT]: entries };
}

function frozenSet(set: ReadonlySet<unknown>): unknown {
  const items = [...set];
  const words = items.length > 0 && items.every((one) => typeof one === 'string' && !one.includes('\n'));
  return words ? { [WORDS]: items.join('\n') } : { [SET]: items.map(plainly) };
}

function plainly(value: unknown): unknown {
  if (holdsCollection(value)) throw new TypeError('not data: a collection in a set or a key');
  return frozen(value);
}

function holdsCollection(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  return value instanceof Map || value instanceof Set || Object.values(value).some(holdsCollection);
}

function thawed(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(thawed);
  const record = value as Record<string, unknown>;
  if (Array.isArray(record[FLAT])) return new Map(record[FLAT] as [unknown, unknown][]);
  if (Array.isArray(record[SET])) return new Set(record[SET]);
  if (typeof record[WORDS] === 'string') return new Set(record[WORDS].split('\n'));
  if (Array.isArray(record[MAP])) return new Map((record[MAP] as [unknown, unknown][]).map(([key, one]) => [key, thawed(one)]));
  for (const key in record) if (typeof record[key] === 'object') record[key] = thawed(record[key]);
  return record;
}
