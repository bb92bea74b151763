import type { RuleField, RuleVerdict } from '@kontor/api-contracts';
import { blankCoding, editCoding, type Coding, type CodingEntries } from '../coding';
import type { Provenance } from '../provenance';
import { judgeHit } from './judge-hit';
import { TrialTally } from './trial-tally';

const at = '2026-03-01T00:00:00.000Z';
const byRule: Provenance = { source: 'rule', by: 'tested', because: 'Tested', at };
const wants = (value: string | null): CodingEntries => ({ head: new Map(), line: new Map([['glAccount', { value, provenance: byRule }]]) });
const coded = (value: string | null, provenance: Provenance): Coding => editCoding(blankCoding, new Map(), new Map([['glAccount', value]]), provenance).coding;
const manual: Provenance = { source: 'manual', by: 'p', at };
const divided: Coding = { head: blankCoding.head, parts: [...blankCoding.parts, ...blankCoding.parts] };

it.each<[string, Coding, string | null, readonly RuleField[], RuleVerdict]>([
  ['the value a person chose', coded('x', manual), 'x', [], 'agrees'],
  ['another than a person chose', coded('y', manual), 'x', [], 'differs'],
  ['the value another rule chose', coded('x', { ...byRule, by: 'other' }), 'x', [], 'agrees'],
  ['what it has filled itself, which proves nothing', coded('x', byRule), 'x', [], 'own'],
  ['a field nobody has touched', blankCoding, 'x', [], 'fills'],
  ['a field a person has emptied', coded(null, manual), 'x', [], 'differs'],
  ['a field a rule before it decides', blankCoding, 'x', ['glAccount'], 'overruled'],
  ['a value that is switched off', blankCoding, null, [], 'cannot'],
  ['a line of a split transaction', divided, 'x', [], 'cannot'],
])('a rule that would write %s', (_, coding, value, overruled, verdict) => {
  expect(judgeHit(coding, wants(value), new Set(overruled)).map((judged) => judged.verdict)).toEqual([verdict]);
});

it('a rule is right where nothing it can be compared with differs; only rules that say something else are in conflict', () => {
  const rule = (id: string, effects: object) => ({ id, name: id, conditions: {}, effects });
  const [before, tested, same, after] = [rule('before', { glAccountId: 'a' }), rule('tested', { glAccountId: 'x', note: 'n' }), rule('same', { glAccountId: 'x' }), rule('after', { note: 'm', glAccountId: 'x' })];
  const tally = new TrialTally(tested, [before, tested, same, after]);
  tally.add(judgeHit(coded('x', manual), wants('x'), new Set()), [before, tested, same, after]);
  tally.add(judgeHit(coded('y', manual), wants('x'), new Set()), [tested, after]);
  tally.add(judgeHit(blankCoding, wants('x'), new Set()), [tested]);
  expect(tally.agreement()).toEqual({ compared: 2, right: 1 });
  expect(tally.fields()).toEqual([{ field: 'glAccount', compared: 2, right: 1, fills: 1, overruled: 0 }]);
  expect(tally.conflicts()).toEqual([
    { ruleId: 'after', name: 'after', position: 3, wins: 'this', fields: ['note'], transactions: 2 },
    { ruleId: 'before', name: 'before', position: 0, wins: 'other', fields: ['glAccount'], transactions: 1 },
  ]);
});
