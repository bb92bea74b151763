import type { RuleView } from '@kontor/api-contracts';
import { draftOf, emptyDraft, ruleOf } from './rule-draft';

const words = { level: () => 'Regelsatz', amount: (minor: number) => `${minor / 100},00` };
const rule: RuleView = {
  ...{ id: 'r', name: 'AWS', position: 0, active: false },
  conditions: { merchant: { match: 'pattern', text: '^aws' }, amount: { currency: 'USD', from: 10_000 }, card: { last4: '1234' } },
  effects: { glAccountId: 'a', taxRate: { by: 'level', level: 'standard', treatment: 'reverse-charge' }, note: 'Cloud' },
  values: [{ id: 'a', label: '4964 Software', active: true }],
};

it('a rule comes out of the form as it went in', () => {
  const { id: _id, position: _position, values: _values, ...said } = rule;
  expect(ruleOf(draftOf(rule, words), 'de')).toEqual({ rule: said, faults: [] });
});

it.each([
  ['nothing at all', {}, ['name', 'condition', 'effect']],
  ['an amount that could mean two things', { name: 'A', merchant: 'x', note: 'x', from: '1,000' }, ['from']],
  ['half a card', { name: 'A', last4: '12', note: 'x' }, ['last4']],
  ['a currency that is none', { name: 'A', to: '5', currency: 'EURO', note: 'x' }, ['currency']],
])('%s is not a rule yet', (_, changed, faults) => {
  expect(ruleOf({ ...emptyDraft, ...changed }, 'de').faults).toEqual(faults);
});
