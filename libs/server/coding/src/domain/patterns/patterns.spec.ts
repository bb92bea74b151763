import fc from 'fast-check';
import { longestPattern } from './pattern';
import { PatternMachine } from './pattern-machine';
import { parsePattern } from './parse-pattern';

function machine(text: string): PatternMachine {
  const parsed = parsePattern(text);
  if (!parsed.ok) throw new Error(`${text}: ${parsed.fault} at ${parsed.at}`);
  return new PatternMachine(parsed.pattern);
}

describe('a pattern', () => {
  it.each([
    ['aws', 'amazon web services aws emea', true],
    ['^aws', 'amazon aws', false],
    ['emea$', 'aws emea', true],
    ['\\baws\\b', 'laws of nature', false],
    ['amzn|amazon', 'amzn mktp de', true],
    ['(?:db|deutsche bahn).*ticket', 'db vertrieb ticket 123', true],
    ['uber\\s*\\*?\\s*(trip|eats)', 'uber   * eats', true],
    ['[a-z]{2}\\d{4,6}', 'ref ab1234', true],
    ['[^a-z ]', 'only letters', false],
    ['stra(ß|ss)e', 'musterstrasse 1', true],
    ['CAFÉ', 'café central', true],
    ['3\\.50', '3x50', false],
    ['', 'anything', true],
  ])('%j in %j: %s', (pattern, text, expected) => {
    expect(machine(pattern).isIn(text)).toBe(expected);
  });

  it.each([
    ['(a', 'unfinished', 2],
    ['[a', 'unfinished', 2],
    ['a\\', 'unfinished', 2],
    ['a)', 'unexpected', 1],
    ['*a', 'unexpected', 1],
    ['a**', 'unexpected', 3],
    ['a{2,1}', 'unexpected', 6],
    ['a{x}', 'unexpected', 2],
    ['[z-a]', 'unexpected', 4],
    ['^*', 'unexpected', 2],
    ['(?=a)', 'unsupported', 1],
    ['(?<name>a)', 'unsupported', 1],
    ['(a)\\1', 'unsupported', 5],
    ['\\p{L}', 'unsupported', 2],
    ['a'.repeat(longestPattern + 1), 'too-long', longestPattern],
    ['((a{50}){50}){50}', 'too-large', 0],
    ['a{99999999999}', 'too-large', 0],
  ])('is refused as %j: %s', (pattern, fault, at) => {
    expect(parsePattern(pattern)).toEqual({ ok: false, fault, at });
  });

  it.each(['(a+)+$', '(a|a)*$', '(a*)*b', 'a?'.repeat(60) + 'a'.repeat(60), '(.*a){20}', '(a|aa)+$'])('cannot be made slow: %j', (pattern) => {
    // A backtracking engine would not come back from these before the test is given up.
    expect(typeof machine(pattern).isIn(`${'a'.repeat(2_000)}!`)).toBe('boolean');
  });
});

const letter = fc.constantFrom('a', 'b', 'B', 'ä', ' ', '1', '-');
const leaf = fc.oneof(
  letter.map((character) => (character === '-' ? '\\-' : character)),
  fc.constantFrom('.', '\\d', '\\w', '\\s', '\\D', '\\W', '[ab]', '[^a]', '[A-C]', '[\\da]', '^', '$', '\\b', '\\B'),
);
const { pattern: anyPattern } = fc.letrec<{ pattern: string; part: string }>((tie) => ({
  part: fc.oneof({ depthSize: 'small' }, leaf, tie('pattern').map((inner) => `(${inner})`), fc.tuple(tie('pattern'), fc.constantFrom('*', '+', '?', '{2}', '{1,2}', '{1,}', '*?')).map(([inner, sign]) => `(?:${inner})${sign}`)),
  pattern: fc.oneof(
    { depthSize: 'small' },
    fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
    fc.tuple(tie('part'), tie('part')).map(([left, right]) => `${left}|${right}`),
  ),
}));

describe('patterns', () => {
  it('find what regular expressions find', () => {
    fc.assert(
      fc.property(anyPattern.filter((text) => text.length < 60), fc.string({ unit: letter, maxLength: 8 }), (pattern, text) => {
        const lower = text.toLowerCase();
        expect(machine(pattern).isIn(lower)).toBe(new RegExp(pattern.replaceAll('\\-', '-'), 'iu').test(lower));
      }),
      { numRuns: 3_000 },
    );
  });

  it('are read or refused, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab()[]{}*+?.|^$\\-:=,1dDpk'), maxLength: 20 }), (text) => {
        const parsed = parsePattern(text);
        if (parsed.ok) expect(() => new RegExp(text, 'i')).not.toThrow();
      }),
      { numRuns: 5_000 },
    );
  });
});
