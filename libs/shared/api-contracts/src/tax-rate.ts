import type { TaxTreatment } from '@kontor/exporter-contract';
import type { ValueUse } from './reference';

/** Which rate of the law a tax rate is, so that a rule can name it without naming a percentage. */
export const taxLevels = ['standard', 'reduced'] as const;
export type TaxLevel = (typeof taxLevels)[number];

export interface TaxRateView {
  readonly id: string;
  readonly name: string;
  /** 19 % is 1900. */
  readonly basisPoints: number;
  readonly treatment: TaxTreatment;
  readonly level: TaxLevel | null;
  /** First and last day the rate is law; `null` is open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly active: boolean;
  /** `null` where it was not asked for. */
  readonly usedBy: ValueUse | null;
}

/** Query of `GET /api/v1/tax-rates`. */
export interface TaxRateFilter {
  readonly active?: boolean;
  /** Only rates that are law on this day, `yyyy-MM-dd`. */
  readonly on?: string;
  /** Counts where each rate is chosen. */
  readonly usedBy?: boolean;
}

/** Body of `POST /api/v1/tax-rates`. */
export interface NewTaxRate {
  readonly name: string;
  /** 0 to 10000. */
  readonly basisPoints: number;
  readonly treatment: TaxTreatment;
  readonly level?: TaxLevel;
  readonly validFrom?: string;
  readonly validTo?: string;
}

/** Body of `PATCH /api/v1/tax-rates/{id}`. Percentage and treatment stay: what was coded with them must not change its meaning. */
export interface TaxRateChange {
  readonly name?: string;
  readonly level?: TaxLevel | null;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly active?: boolean;
}
