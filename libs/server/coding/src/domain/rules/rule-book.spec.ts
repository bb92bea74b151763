import type { RuleConditions, RuleEffects } from '@kontor/api-contracts';
import { money } from '@kontor/kernel';
import fc from 'fast-check';
import { compileConditions } from './compile-conditions';
import { ruleEffects, type Rule, type RuleSubject } from './rule';
import { RuleBook } from './rule-book';

const purchase: RuleSubject = { merchantName: 'AWS  EMEA S.à r.l.', billing: money(-11_900, 'EUR'), card: { last4: '1234', holder: 'Erika Muster' } };
const matches = (conditions: RuleConditions, subject: Partial<RuleSubject> = {}): boolean => compileConditions(conditions)({ ...purchase, ...subject });

describe('a condition', () => {
  it.each<[string, RuleConditions, boolean]>([
    ['part of the name, in any case', { merchant: { match: 'contains', text: 'aws emea' } }, true],
    ['part of another name', { merchant: { match: 'contains', text: 'azure' } }, false],
    ['the whole name', { merchant: { match: 'equals', text: ' aws emea s.à r.l. ' } }, true],
    ['the beginning of the name as the whole', { merchant: { match: 'equals', text: 'AWS' } }, false],
    ['a pattern', { merchant: { match: 'pattern', text: '^(aws|amazon web)\\b' } }, true],
    ['a pattern of another name', { merchant: { match: 'pattern', text: '^amazon' } }, false],
    ['text that is no pattern', { merchant: { match: 'pattern', text: '(' } }, false],
    ['the amount at the lower end', { amount: { currency: 'EUR', from: 11_900 } }, true],
    ['the amount at the upper end', { amount: { currency: 'EUR', from: 1, to: 11_900 } }, true],
    ['an amount a cent too low', { amount: { currency: 'EUR', to: 11_899 } }, false],
    ['the amount in another currency', { amount: { currency: 'USD', from: 1, to: 99_999 } }, false],
    ['the card', { card: { last4: '1234' } }, true],
    ['the card and who holds it', { card: { last4: '1234', holder: 'ERIKA MUSTER' } }, true],
    ['another holder', { card: { holder: 'Max Muster' } }, false],
    ['name, amount and card at once', { merchant: { match: 'contains', text: 'aws' }, amount: { currency: 'EUR', from: 100 }, card: { last4: '1234' } }, true],
    ['one of three that fails', { merchant: { match: 'contains', text: 'aws' }, amount: { currency: 'EUR', from: 100 }, card: { last4: '9999' } }, false],
    ['nothing at all', {}, false],
  ])('on %s: %j is %s', (_, conditions, expected) => {
    expect(matches(conditions)).toBe(expected);
  });

  it('looks at what a refund is worth, not at its sign', () => {
    expect(matches({ amount: { currency: 'EUR', from: 11_900, to: 11_900 } }, { billing: money(11_900, 'EUR') })).toBe(true);
  });

  it('on a card does not match a transaction without one', () => {
    expect(matches({ card: { last4: '1234' } }, { card: {} })).toBe(false);
    expect(matches({ card: { holder: 'Erika Muster' } }, { card: {} })).toBe(false);
  });
});

const rule = (id: string, conditions: RuleConditions, effects: RuleEffects): Rule => ({ id, name: id, conditions, effects });
const anything: RuleConditions = { amount: { currency: 'EUR' } };
const decided = (rules: readonly Rule[], subject = purchase): Record<string, string> =>
  Object.fromEntries(Object.entries(new RuleBook(rules).decide(subject)).map(([field, decision]) => [field, decision.rule.id]));

describe('the rules of an organization', () => {
  it('decide field by field: the first that matches', () => {
    const rules = [
      rule('azure', { merchant: { match: 'contains', text: 'azure' } }, { glAccountId: 'g-0' }),
      rule('aws', { merchant: { match: 'contains', text: 'aws' } }, { glAccountId: 'g-1', supplierId: 's-1' }),
      rule('all', anything, { glAccountId: 'g-2', note: 'card' }),
    ];
    expect(decided(rules)).toEqual({ glAccountId: 'aws', supplierId: 'aws', note: 'all' });
  });

  it('decide nothing where none matches', () => {
    expect(decided([rule('azure', { merchant: { match: 'contains', text: 'azure' } }, { note: 'x' })])).toEqual({});
  });

  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 3 });
  const someRule = fc.record({
    merchant: fc.record({ match: fc.constantFrom('contains', 'equals', 'pattern'), text }),
    effects: fc.record({ glAccountId: fc.constant('g'), supplierId: fc.constant('s'), note: fc.constant('n') }, { requiredKeys: [] }),
  });
  const someRules = fc.array(someRule, { maxLength: 6 }).map((drafts) => drafts.map(({ merchant, effects }, index) => rule(String(index), { merchant }, effects)));

  it('never decide for a field by a rule that a rule before it outdoes', () => {
    fc.assert(
      fc.property(someRules, text, (rules, merchantName) => {
        const subject = { ...purchase, merchantName };
        const decisions = new RuleBook(rules).decide(subject);
        for (const effect of ruleEffects) {
          const candidates = rules.filter(({ conditions, effects }) => effects[effect] !== undefined && compileConditions(conditions)(subject));
          expect(decisions[effect]?.rule.id).toBe(candidates[0]?.id);
        }
      }),
    );
  });

  it('do not change their minds when a rule is added behind them', () => {
    fc.assert(
      fc.property(someRules, someRules, text, (rules, more, merchantName) => {
        const subject = { ...purchase, merchantName };
        const later = more.map((added) => ({ ...added, id: `later ${added.id}` }));
        expect(decided([...rules, ...later], subject)).toMatchObject(decided(rules, subject));
      }),
    );
  });
});
