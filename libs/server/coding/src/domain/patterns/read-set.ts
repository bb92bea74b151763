import { anyOf, inRange, namedSets, noneOf, sameLetter, type CharacterTest } from './character-sets';
import type { PatternReader } from './pattern-reader';

const escapedControls: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };

/** One member behind a backslash: a set, or one character that would mean something else without it. */
export function readEscape(reader: PatternReader): { readonly set: CharacterTest } | { readonly character: string } {
  const escaped = reader.next();
  const set = namedSets[escaped];
  if (set) return { set };
  const control = escapedControls[escaped];
  if (control !== undefined) return { character: control };
  // Letters and digits mean things that are not offered, such as references to groups.
  if (/^[\p{L}\p{N}]$/u.test(escaped)) reader.fail('unsupported');
  return { character: escaped };
}

const readMember = (reader: PatternReader): ReturnType<typeof readEscape> => {
  const character = reader.next();
  return character === '\\' ? readEscape(reader) : { character };
};

function readRange(reader: PatternReader, first: string): CharacterTest {
  reader.expect('-');
  const last = readMember(reader);
  if ('set' in last || (last.character.codePointAt(0) ?? 0) < (first.codePointAt(0) ?? 0)) reader.fail('unexpected');
  return inRange(first, last.character);
}

/** What stands between `[` and `]`; the opening bracket has been read. */
export function readSet(reader: PatternReader): CharacterTest {
  const isNegated = reader.take('^');
  const tests: CharacterTest[] = [];
  while (!reader.take(']')) {
    const member = readMember(reader);
    if ('set' in member) tests.push(member.set);
    else if (reader.peek() === '-' && reader.peek(1) !== ']') tests.push(readRange(reader, member.character));
    else tests.push(sameLetter(member.character));
  }
  return isNegated ? noneOf(tests) : anyOf(tests);
}
