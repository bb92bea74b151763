import type { NewTaxRate, TaxRateChange, TaxRateView } from '@kontor/api-contracts';

export const treatments = ['included', 'reverse-charge', 'intra-community', 'none'] as const satisfies readonly TaxRateView['treatment'][];
export const levels = ['standard', 'reduced'] as const;

/** A tax rate as it stands in the form. */
export interface TaxRateDraft {
  readonly name: string;
  /** As people type it: `19` or `7,5`. */
  readonly percent: string;
  readonly treatment: TaxRateView['treatment'];
  readonly level: TaxRateView['level'];
  readonly validFrom: string;
  readonly validTo: string;
}

export const rateDraftFaults = ['name', 'percent', 'period'] as const;
export type RateDraftFault = (typeof rateDraftFaults)[number];

/** 19 % is 1900; nothing for what is no percentage from 0 to 100 with two decimals. */
export function basisPointsOf(percent: string): number | undefined {
  const [, whole, decimals = ''] = /^(\d{1,3})(?:[.,](\d{1,2}))?\s*%?$/.exec(percent.trim()) ?? [];
  if (whole === undefined) return undefined;
  const points = Number.parseInt(whole, 10) * 100 + Number.parseInt(decimals.padEnd(2, '0') || '0', 10);
  return points <= 10_000 ? points : undefined;
}

export function draftOf(rate: TaxRateView | undefined): TaxRateDraft {
  if (!rate) return { name: '', percent: '', treatment: 'included', level: null, validFrom: '', validTo: '' };
  const { name, basisPoints, treatment, level, validFrom, validTo } = rate;
  return { name, percent: String(basisPoints / 100), treatment, level, validFrom: validFrom ?? '', validTo: validTo ?? '' };
}

export function faultsOf({ name, percent, validFrom, validTo }: TaxRateDraft): readonly RateDraftFault[] {
  const found = { name: name.trim() === '', percent: basisPointsOf(percent) === undefined, period: validFrom !== '' && validTo !== '' && validFrom > validTo };
  return rateDraftFaults.filter((fault) => found[fault]);
}

export const newRateOf = ({ name, percent, treatment, level, validFrom, validTo }: TaxRateDraft): NewTaxRate => ({
  ...{ name: name.trim(), basisPoints: basisPointsOf(percent) ?? 0, treatment },
  ...{ ...(level && { level }), ...(validFrom && { validFrom }), ...(validTo && { validTo }) },
});

/** Percentage and treatment stay: what was coded with them must not change its meaning. */
export const changeOf = ({ name, level, validFrom, validTo }: TaxRateDraft): TaxRateChange => ({ name: name.trim(), level, validFrom: validFrom || null, validTo: validTo || null });
