import { type Currency, type Money, money } from '@kontor/kernel';
import { Embeddable, Property } from '@mikro-orm/core';
import { currencyColumn, safeIntegerColumn } from './column-options';

/** An amount as two columns: `@Embedded(() => MoneyColumns)` on a property `billing` gives `billing_minor` and `billing_currency`. */
@Embeddable()
export class MoneyColumns implements Money {
  @Property({ ...safeIntegerColumn })
  readonly minor: number;

  @Property({ ...currencyColumn })
  readonly currency: Currency;

  constructor(amount: Money) {
    const { minor, currency } = money(amount.minor, amount.currency);
    this.minor = minor;
    this.currency = currency;
  }

  /** The plain value, for everything that leaves the room. */
  toMoney(): Money {
    return money(this.minor, this.currency);
  }
}
