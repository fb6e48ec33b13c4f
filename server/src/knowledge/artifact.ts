import type { Knowledge } from '../engine/model.js';
import { indexed } from './search.js';

/**
 * The knowledge as one JSON text: same knowledge, same bytes. Maps and sets keep their order, objects are written with
 * sorted keys; no time and no place of this machine goes in. The search index is built here, once.
 */
export function freeze(knowledge: Knowledge): string {
  return JSON.stringify(frozen(indexed(knowledge)));
}

/** The knowledge back from `freeze`. Throws on anything else: a broken bundle is our mistake, not the reader's. */
export function thaw(text: string): Knowledge {
  return thawed(JSON.parse(text)) as Knowledge;
}

/** A map whose entries may hold maps and sets; one whose entries are plain data, which need no second look; a set of plain data. */
const MAP = '$map';
const FLAT = '$flat';
const SET = '$set';
/** A set of words, one a line: split faster than ten thousand strings are parsed. */
const WORDS = '$words';

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
