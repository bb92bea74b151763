import type { RuleConditions } from '@kontor/api-contracts';
import { absoluteMoney } from '@kontor/kernel';
import { normalText } from '../normal-text';
import { parsePattern } from '../patterns/parse-pattern';
import { PatternMachine } from '../patterns/pattern-machine';
import type { RuleSubject } from './rule';

type Test = (subject: RuleSubject) => boolean;

/** Longer names are cut: a merchant's name has a few dozen letters, whatever a statement brings. */
const longestName = 300;

const nameOf = ({ merchantName }: RuleSubject): string => normalText(merchantName.slice(0, longestName));

function testMerchant({ match, text }: NonNullable<RuleConditions['merchant']>): Test {
  const wanted = normalText(text);
  switch (match) {
    case 'contains':
      return (subject) => nameOf(subject).includes(wanted);
    case 'equals':
      return (subject) => nameOf(subject) === wanted;
    case 'pattern':
      return testPattern(text);
  }
}

function testPattern(text: string): Test {
  const parsed = parsePattern(text);
  // Rules are checked before they are kept; one that is no pattern (any more) matches nothing rather than everything.
  if (!parsed.ok) return () => false;
  const machine = new PatternMachine(parsed.pattern);
  return (subject) => machine.isIn(nameOf(subject));
}

const testAmount =
  ({ currency, from, to }: NonNullable<RuleConditions['amount']>): Test =>
  ({ billing }) => {
    const { minor } = absoluteMoney(billing);
    return billing.currency === currency && (from === undefined || minor >= from) && (to === undefined || minor <= to);
  };

const testCard =
  ({ last4, holder }: NonNullable<RuleConditions['card']>): Test =>
  ({ card }) =>
    (last4 === undefined || card.last4 === last4) && (holder === undefined || normalText(card.holder ?? '') === normalText(holder));

/** Makes one test of conditions; patterns are taken apart once and not for every transaction. */
export function compileConditions({ merchant, amount, card }: RuleConditions): Test {
  const tests = [merchant && testMerchant(merchant), amount && testAmount(amount), card && testCard(card)].filter((test) => test !== undefined);
  return (subject) => tests.length > 0 && tests.every((test) => test(subject));
}
