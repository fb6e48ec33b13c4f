import { type Answer, checked, exported, listed, SHELVES, searched, shown } from '../knowledge/catalogue.js';
import { nearest } from '../knowledge/nearest.js';
import { toStdout } from './cli-output.js';
import { CannotRun, cliWords } from './cli-say.js';
import { ownKnowledge } from './cli-settings.js';

const WHAT = ['list', 'show', 'search', 'check', 'export'] as const;

/** `belegg kb list|show|search|check|export`: looks things up in the base, the municipality's own notes included. The exit code. */
export async function kbCommand([what, ...words]: readonly string[]): Promise<number> {
  const say = cliWords();
  const written = say.form;
  if (what === undefined) throw new CannotRun(say.kbUsage);
  const option = words.find((word) => word.startsWith('-'));
  if (option !== undefined) throw new CannotRun(say.unknownOption(option, undefined));
  const { knowledge, problems } = await ownKnowledge();
  const first = words[0];
  let answer: Answer;
  switch (what) {
    case 'list': {
      const shelf = SHELVES.find((one) => one === first);
      if (first !== undefined && !shelf) throw new CannotRun(say.notOneOf('kb list', first, SHELVES));
      answer = listed(knowledge, written, shelf);
      break;
    }
    case 'show':
      if (first === undefined) throw new CannotRun(say.kbUsage);
      answer = shown(knowledge, first, written);
      break;
    case 'search':
      if (first === undefined) throw new CannotRun(say.kbUsage);
      answer = searched(knowledge, words.join(' '), written);
      break;
    case 'check':
      answer = checked(knowledge, problems, written);
      break;
    case 'export':
      answer = exported(knowledge, first ?? 'csl-json', written);
      break;
    default:
      throw new CannotRun(say.unknownCommand(`kb ${what}`, nearest(what, WHAT)));
  }
  if (answer.ok) await toStdout(answer.text);
  else process.stderr.write(answer.text);
  if (answer.ok) return 0;
  // A check that found something has run; anything else did not find what was asked for.
  return what === 'check' ? 1 : 2;
}
