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

const MAP = '$map';
const SET = '$set';

function frozen(value: unknown): unknown {
  if (value === null || typeof value !== 'object') {
    if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') throw new TypeError(`not data: ${typeof value}`);
    return value;
  }
  if (value instanceof Map) return { [MAP]: [...value].map(([key, one]) => [frozen(key), frozen(one)]) };
  if (value instanceof Set) return { [SET]: [...value].map(frozen) };
  if (Array.isArray(value)) return value.map(frozen);
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError(`not data: ${value.constructor?.name}`);
  const sorted = Object.entries(value).filter(([, one]) => one !== undefined);
  sorted.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([key, one]) => [key, frozen(one)]));
}

function thawed(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(thawed);
  const record = value as Record<string, unknown>;
  const map = record[MAP];
  if (Array.isArray(map)) return new Map(map.map(([key, one]: [unknown, unknown]) => [thawed(key), thawed(one)]));
  const set = record[SET];
  if (Array.isArray(set)) return new Set(set.map(thawed));
  for (const key in record) if (typeof record[key] === 'object') record[key] = thawed(record[key]);
  return record;
}
