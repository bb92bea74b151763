import type { TaxLevel } from '@kontor/api-contracts';
import type { TaxTreatment } from '@kontor/exporter-contract';
import { isoDate, type BasisPoints, type IsoDate } from '@kontor/kernel';

/** A rate to be offered to a new organization. */
export interface TaxRateBlueprint {
  readonly name: string;
  readonly basisPoints: BasisPoints;
  readonly treatment: TaxTreatment;
  readonly level: TaxLevel | null;
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

type Period = readonly [from: string, to: string | null];

/**
 * § 12 (1) UStG: 19 % since 1 January 2007 (Haushaltsbegleitgesetz 2006); § 12 (2): 7 % since 1 July 1983.
 * § 28 (1), (2) UStG (Zweites Corona-Steuerhilfegesetz): 16 % and 5 % from 1 July to 31 December 2020.
 */
const loweredRates: Period = ['2020-07-01', '2020-12-31'];
const periods: Readonly<Record<TaxLevel, Readonly<Record<number, readonly Period[]>>>> = {
  standard: { 1900: [['2007-01-01', '2020-06-30'], ['2021-01-01', null]], 1600: [loweredRates] },
  reduced: { 700: [['1983-07-01', '2020-06-30'], ['2021-01-01', null]], 500: [loweredRates] },
};

/** In which words a percentage is offered under each treatment. */
const treatments: readonly { readonly treatment: TaxTreatment; readonly levels: readonly TaxLevel[]; readonly name: (percent: number) => string }[] = [
  { treatment: 'included', levels: ['standard', 'reduced'], name: (percent) => `${percent} %` },
  // § 13b UStG: the recipient owes the tax, at the rate of the day; foreign services such as software and advertising.
  { treatment: 'reverse-charge', levels: ['standard'], name: (percent) => `Reverse Charge ${percent} % (§ 13b UStG)` },
  // § 1a UStG: goods from another member state, taxed by whoever acquires them.
  { treatment: 'intra-community', levels: ['standard'], name: (percent) => `Innergemeinschaftlicher Erwerb ${percent} %` },
];

const dated = treatments.flatMap(({ treatment, levels, name }) =>
  levels.flatMap((level) =>
    Object.entries(periods[level]).flatMap(([basisPoints, valid]) =>
      valid.map(([from, to]): TaxRateBlueprint => {
        const points = Number.parseInt(basisPoints, 10);
        return { name: name(points / 100), basisPoints: points, treatment, level, validFrom: isoDate(from), validTo: to === null ? null : isoDate(to) };
      }),
    ),
  ),
);

const undated = { basisPoints: 0, level: null, validFrom: null, validTo: null } as const;

/** What a German organization begins with. A default to be confirmed with an advisor, not advice. */
export const germanTaxRates: readonly TaxRateBlueprint[] = [
  ...dated,
  // § 12 (3) UStG and invoices that show 0 %.
  { ...undated, name: '0 %', treatment: 'included' },
  // § 4 and § 19 UStG, foreign tax that cannot be deducted, and expenses without a proper invoice.
  { ...undated, name: 'Ohne Umsatzsteuer', treatment: 'none' },
];
