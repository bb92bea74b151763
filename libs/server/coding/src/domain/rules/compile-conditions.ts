import type { RuleConditions } from '@kontor/api-contracts';
import { absoluteMoney } from '@kontor/kernel';
import { normalText } from '../normal-text';
import { parsePattern } from '../patterns/parse-pattern';
import { PatternMachine } from '../patterns/pattern-machine';
import type { RuleSubject } from './rule';

type Test = (subject: RuleSubject) => boolean;

/** Longer names are cut: a merchant's name has a few dozen letters, whatever a statement brings. */
const longestName = 300;

/** Merchants come again: each name is looked at once, and the latest few thousand are remembered. */
const mostRemembered = 5_000;

function remembering(test: (name: string) => boolean): Test {
  const known = new Map<string, boolean>();
  return ({ merchantName }) => {
    const before = known.get(merchantName);
    if (before !== undefined) return before;
    if (known.size >= mostRemembered) known.clear();
    const found = test(normalText(merchantName.slice(0, longestName)));
    known.set(merchantName, found);
    return found;
  };
}

function testMerchant({ match, text }: NonNullable<RuleConditions['merchant']>): Test {
  const wanted = normalText(text);
  switch (match) {
    case 'contains':
      return remembering((name) => name.includes(wanted));
    case 'equals':
      return remembering((name) => name === wanted);
    case 'pattern':
      return remembering(testPattern(text));
  }
}

function testPattern(text: string): (name: string) => boolean {
  const parsed = parsePattern(text);
  // Rules are checked before they are kept; one that is no pattern (any more) matches nothing rather than everything.
  if (!parsed.ok) return () => false;
  const machine = new PatternMachine(parsed.pattern);
  return (name) => machine.isIn(name);
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
