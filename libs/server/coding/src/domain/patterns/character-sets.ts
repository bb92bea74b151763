export type CharacterTest = (character: string) => boolean;

const matching =
  (expression: RegExp): CharacterTest =>
  (character) =>
    expression.test(character);

/** What stands for a whole set of characters behind a backslash. */
export const namedSets: Readonly<Record<string, CharacterTest>> = {
  d: matching(/^\d$/),
  D: matching(/^\D$/u),
  w: matching(/^\w$/),
  W: matching(/^\W$/u),
  s: matching(/^\s$/),
  S: matching(/^\S$/u),
};

export const isWordCharacter = (character: string | undefined): boolean => character !== undefined && /^\w$/.test(character);

/** Merchants write their names as they like, so case never counts; texts come in lower case. */
export const sameLetter = (wanted: string): CharacterTest => {
  const lower = wanted.toLowerCase();
  return (character) => character === lower;
};

/** Every character but a line break. */
export const anyCharacter: CharacterTest = (character) => !/[\n\r\u2028\u2029]/.test(character);

/** A range holds a letter when it holds it in either case: `[A-Z]` takes `k`. */
export function inRange(first: string, last: string): CharacterTest {
  const [low, high] = [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0];
  const holds = (character: string): boolean => {
    const code = character.codePointAt(0) ?? -1;
    return code >= low && code <= high;
  };
  return (character) => holds(character) || isHeldInUpperCase(character, holds);
}

function isHeldInUpperCase(character: string, holds: CharacterTest): boolean {
  const upper = character.toUpperCase();
  return upper !== character && [...upper].length === 1 && holds(upper);
}

export const anyOf =
  (tests: readonly CharacterTest[]): CharacterTest =>
  (character) =>
    tests.some((test) => test(character));

export const noneOf =
  (tests: readonly CharacterTest[]): CharacterTest =>
  (character) =>
    !tests.some((test) => test(character));
