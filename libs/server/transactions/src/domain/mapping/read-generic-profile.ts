import { isStorable } from '@kontor/server-platform';
import { members, parseGenericProfile } from './generic-profile';
import { mappingProblem } from './mapping-problem';

type Reading = ReturnType<typeof parseGenericProfile>;

const expected = members.join(', ');
const refused = (code: 'missing' | 'not-json'): Reading => ({ problems: [mappingProblem(code, '', expected)] });

/** Reads a mapping from the text of its JSON: the profile, or everything that is wrong with it. */
export function readGenericProfile(text: string | undefined): Reading {
  if (text === undefined || text.trim() === '') return refused('missing');
  try {
    const json: unknown = JSON.parse(text);
    // An escape can write what no text may hold: constants of a mapping end in every transaction.
    return isStorable(json) ? parseGenericProfile(json) : refused('not-json');
  } catch (error) {
    // A SyntaxError says that the text is no JSON; its words are the engine's and only English.
    if (!(error instanceof SyntaxError)) throw error;
    return refused('not-json');
  }
}
