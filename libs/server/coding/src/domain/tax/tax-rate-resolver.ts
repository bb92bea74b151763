import type { TaxChoice, TaxLevel } from '@kontor/api-contracts';
import type { TaxRate } from '@kontor/exporter-contract';
import { isWithin, type IsoDate } from '@kontor/kernel';

/** A rate an organization can choose. */
export interface OfferedTaxRate extends TaxRate {
  readonly level: TaxLevel | null;
  readonly active: boolean;
}

export type Resolution =
  | { readonly outcome: 'resolved'; readonly rate: OfferedTaxRate }
  /** None of the rates that are meant is law on that day, or two different ones are. */
  | { readonly outcome: 'no-rate-valid' };

/** Finds, among the rates of an organization, the one that is meant and is law on a day. Never another percentage than was meant. */
export class TaxRateResolver {
  constructor(private readonly rates: readonly OfferedTaxRate[]) {}

  isValid(rateId: string, date: IsoDate): boolean {
    const rate = this.rates.find(({ id }) => id === rateId);
    return rate !== undefined && isLaw(rate, date);
  }

  resolve(choice: TaxChoice, date: IsoDate): Resolution {
    const [first, ...others] = this.meant(choice).filter((rate) => rate.active && isLaw(rate, date));
    const isClear = first !== undefined && others.every((other) => isSameTax(other, first));
    return isClear ? { outcome: 'resolved', rate: first } : { outcome: 'no-rate-valid' };
  }

  private meant(choice: TaxChoice): readonly OfferedTaxRate[] {
    if (choice.by === 'level') {
      const { level, treatment = 'included' } = choice;
      return this.rates.filter((rate) => rate.level === level && rate.treatment === treatment);
    }
    const named = this.rates.find(({ id }) => id === choice.taxRateId);
    if (!named) return [];
    // 19 % of before July 2020 and 19 % of after are one rate in two rows: whoever names one of them means both.
    return [named, ...this.rates.filter((rate) => rate !== named && isSameTax(rate, named))];
  }
}

export const isLaw = ({ validFrom, validTo }: Pick<TaxRate, 'validFrom' | 'validTo'>, date: IsoDate): boolean => isWithin(date, validFrom, validTo);

const isSameTax = (left: OfferedTaxRate, right: OfferedTaxRate): boolean =>
  left.basisPoints === right.basisPoints && left.treatment === right.treatment && left.level === right.level;
