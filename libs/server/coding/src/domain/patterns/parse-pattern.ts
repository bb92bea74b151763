import { anyCharacter, sameLetter } from './character-sets';
import { largestPattern, longestPattern, type EdgeKind, type ParsedPattern, type Pattern } from './pattern';
import { PatternError, PatternReader } from './pattern-reader';
import { readEscape, readSet } from './read-set';
import { sizeOf } from './size-of';

const edges: Readonly<Record<string, EdgeKind>> = { '^': 'start', $: 'end' };
const escapedEdges: Readonly<Record<string, EdgeKind>> = { b: 'word-edge', B: 'no-word-edge' };
/** Characters that are not themselves without a backslash. */
const signs = new Set(['*', '+', '?', '{', '}', ']', ')', '|']);

function readChoice(reader: PatternReader): Pattern {
  const options = [readSequence(reader)];
  while (reader.take('|')) options.push(readSequence(reader));
  const [only] = options;
  return options.length === 1 && only ? only : { kind: 'choice', options };
}

function readSequence(reader: PatternReader): Pattern {
  const parts: Pattern[] = [];
  for (let next = reader.peek(); next !== undefined && next !== '|' && next !== ')'; next = reader.peek()) parts.push(readRepetition(reader));
  return { kind: 'sequence', parts };
}

function readRepetition(reader: PatternReader): Pattern {
  const part = readPart(reader);
  const range = readRange(reader);
  if (!range) return part;
  // Lazy or greedy is a question of what is captured; rules capture nothing.
  reader.take('?');
  if (part.kind === 'edge') reader.fail('unexpected');
  return { kind: 'repetition', part, ...range };
}

interface Range {
  readonly least: number;
  readonly most: number | undefined;
}

function readRange(reader: PatternReader): Range | undefined {
  if (reader.take('*')) return { least: 0, most: undefined };
  if (reader.take('+')) return { least: 1, most: undefined };
  if (reader.take('?')) return { least: 0, most: 1 };
  if (!reader.take('{')) return undefined;
  const least = reader.number() ?? reader.fail('unexpected');
  const most = reader.take(',') ? reader.number() : least;
  reader.expect('}');
  if (most !== undefined && most < least) reader.fail('unexpected');
  return { least, most };
}

function readPart(reader: PatternReader): Pattern {
  const character = reader.next();
  const edge = edges[character];
  if (edge) return { kind: 'edge', edge };
  if (character === '(') return readGroup(reader);
  if (character === '[') return { kind: 'character', accepts: readSet(reader) };
  if (character === '.') return { kind: 'character', accepts: anyCharacter };
  if (character === '\\') return readEscaped(reader);
  if (signs.has(character)) reader.fail('unexpected');
  return { kind: 'character', accepts: sameLetter(character) };
}

function readGroup(reader: PatternReader): Pattern {
  if (!reader.take('?:') && reader.peek() === '?') reader.fail('unsupported');
  const group = readChoice(reader);
  reader.expect(')');
  return group;
}

function readEscaped(reader: PatternReader): Pattern {
  const edge = escapedEdges[reader.peek() ?? ''];
  if (edge) {
    reader.next();
    return { kind: 'edge', edge };
  }
  const escape = readEscape(reader);
  return { kind: 'character', accepts: 'set' in escape ? escape.set : sameLetter(escape.character) };
}

/** Reads a regular expression as JavaScript writes it, without look-around, back-references, names and `\p`. */
export function parsePattern(text: string): ParsedPattern {
  if (text.length > longestPattern) return { ok: false, fault: 'too-long', at: longestPattern };
  const reader = new PatternReader(text.normalize('NFC'));
  try {
    const pattern = readChoice(reader);
    if (reader.peek() !== undefined) return { ok: false, fault: 'unexpected', at: reader.at };
    return sizeOf(pattern) > largestPattern ? { ok: false, fault: 'too-large', at: 0 } : { ok: true, pattern };
  } catch (error) {
    // What the reader found wrong; anything else is a defect.
    if (error instanceof PatternError) return { ok: false, fault: error.fault, at: error.at };
    throw error;
  }
}
