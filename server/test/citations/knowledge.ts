import { fileURLToPath } from 'node:url';
import type { Knowledge, Source, Surroundings } from '../../src/engine/model.js';
import { readKnowledge } from '../../src/hosts/knowledge.js';
import { renderSources } from '../../src/render/sources.js';

/** The shipped base as the build freezes it. Read once. */
export const base: Knowledge = renderSources(readKnowledge(fileURLToPath(new URL('../../../knowledge', import.meta.url))));

export const nothingAround: Surroundings = { bibliographies: [], accepted: [] };

const plain: Omit<Source, 'key' | 'tier' | 'citable' | 'title'> = {
  type: 'report',
  author: [],
  url: [],
  checked: '2026-01-01',
  group: 'test',
  notes: {},
};

/** A small base with a source of each tier, for tests that must not depend on the shipped notes. */
export const small: Knowledge = {
  version: 'test',
  rules: new Map(),
  rewrites: new Map(),
  findings: new Map(),
  traps: new Map(),
  themes: new Map(),
  lists: new Map(),
  sources: new Map(
    (
      [
        {
          ...plain,
          key: 'berg2012',
          tier: 'A',
          citable: { kind: 'yes' },
          title: 'Bygd og by',
          issued: '2012',
          publisher: 'Forlaget',
          url: ['https://example.no/1'],
          author: [
            { family: 'Berg', given: 'Kari' },
            { family: 'Dal', given: 'Ola' },
            { family: 'Eik', given: 'Ida' },
          ],
        },
        {
          ...plain,
          key: 'aas2015',
          tier: 'A',
          citable: { kind: 'yes' },
          title: 'Flytting',
          issued: '2015',
          publisher: 'Forlaget',
          author: [
            { family: 'Ås', given: 'Per' },
            { family: 'Øye', given: 'Siv' },
          ],
          url: [],
        },
        {
          ...plain,
          key: 'uten',
          tier: 'B',
          citable: { kind: 'incomplete', missing: ['issued'] },
          title: 'Uten år',
          author: [{ family: 'Lie', given: 'Jo' }],
          url: [],
        },
        { ...plain, key: 'aldri', tier: 'C', citable: { kind: 'never', why: 'Ikke funnet' }, title: 'Aldri', author: [], url: [] },
        {
          ...plain,
          key: 'nou1',
          tier: 'A',
          citable: { kind: 'yes' },
          title: 'Utredning',
          genre: 'NOU',
          number: '2020: 15',
          issued: '2020',
          author: [],
          url: [],
        },
        {
          ...plain,
          key: 'loven',
          tier: 'A',
          citable: { kind: 'yes' },
          type: 'legislation',
          title: 'Lov om ting',
          titleShort: 'tingloven',
          abbreviation: 'tl.',
          issued: '2008',
          author: [],
          url: [],
        },
        {
          ...plain,
          key: 'odd key:',
          tier: 'A',
          citable: { kind: 'yes' },
          title: 'Mellomrom',
          issued: '2001',
          author: [{ literal: 'SSB' }],
          url: [],
        },
        {
          ...plain,
          key: 'slutt.',
          tier: 'A',
          citable: { kind: 'yes' },
          title: 'Punktum',
          issued: '2001',
          author: [{ literal: 'SSB' }],
          url: [],
        },
      ] satisfies Source[]
    ).map((source) => [source.key, source]),
  ),
};
