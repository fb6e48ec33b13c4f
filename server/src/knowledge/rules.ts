import type { Knowledge, Rule } from '../engine/model.js';
import type { Shelf } from './compile.js';
import { keepOffered } from './links.js';
import type { Problem } from './note.js';
import { ruleRefusals } from './refusals.js';
import { listsOf } from './rule.js';

/** The rules with evidence that may be offered, those with unknown lists left out; what is wrong is named. */
export function linkedRules(rules: Shelf<Rule>, knowledge: Knowledge, problems: Problem[]): readonly (readonly [string, Rule])[] {
  return [...rules].flatMap(([id, { note, value }]) => {
    const unknown = listsOf(value).filter((list) => !knowledge.lists.has(list));
    for (const list of unknown)
      problems.push({
        path: note.path,
        line: note.fields.keyLines.get('cues') ?? 1,
        message: ruleRefusals.unknownList(list, [...knowledge.lists.keys()]),
      });
    if (unknown.length > 0) return [];
    return [[id, { ...value, evidence: keepOffered(note, value.evidence, knowledge, problems) }] as const];
  });
}
