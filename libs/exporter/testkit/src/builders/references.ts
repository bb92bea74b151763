import type { ReferenceValue, TaxRate } from '@kontor/exporter-contract';
import { isoDate } from '@kontor/kernel';

/** A value chosen from a list; its remote id is derived from its number, so that demo ledgers can know it beforehand. */
export const aReference = (name: string, number: string, part: Partial<ReferenceValue> = {}): ReferenceValue => ({
  id: `reference-${number}`,
  name,
  number,
  remoteId: `remote-${number}`,
  active: true,
  attributes: {},
  ...part,
});

/** A value of our own that no accounting system knows yet. */
export function aLocalReference(name: string, number: string): ReferenceValue {
  const { remoteId: _unknown, ...value } = aReference(name, number);
  return value;
}

/** GL accounts as the chart SKR03 numbers them. */
export const glAccounts = {
  software: aReference('EDV-Software', '4964'),
  travel: aReference('Reisekosten', '4660'),
  meals: aReference('Bewirtungskosten', '4650'),
  bankFees: aReference('Nebenkosten des Geldverkehrs', '4970'),
} as const;

export const suppliers = {
  hosting: aReference('Wolkenheim Hosting GmbH', '70001'),
  roastery: aReference('Rösterei Morgenrot', '70002'),
} as const;

export const costCenters = { sales: aReference('Vertrieb', 'K100'), engineering: aReference('Entwicklung', 'K200') } as const;

const rate = (name: string, basisPoints: number, treatment: TaxRate['treatment'] = 'included'): TaxRate => ({
  id: `rate-${treatment}-${basisPoints}`,
  name,
  basisPoints,
  treatment,
});

/** German tax rates; 16 % was law in the second half of 2020 only. */
export const taxRates = {
  standard: rate('19 %', 1900),
  reduced: rate('7 %', 700),
  none: rate('Steuerfrei', 0, 'none'),
  reverseCharge: rate('Reverse Charge 19 %', 1900, 'reverse-charge'),
  lowered2020: { ...rate('16 %', 1600), validFrom: isoDate('2020-07-01'), validTo: isoDate('2020-12-31') },
} as const;
