import { isoDate } from '@kontor/kernel';
import { blankCoding, editCoding } from '../coding';
import type { Provenance } from '../provenance';
import type { OfferedTaxRate } from '../tax/tax-rate-resolver';
import { lastingName, proposeRule } from './propose-rule';

it.each([
  ['AWS EMEA SARL', 'AWS EMEA SARL'],
  ['AMZN Mktp DE*2A3B4C', 'AMZN Mktp DE'],
  ['PAYPAL *SPOTIFY', 'PAYPAL *SPOTIFY'],
  ['DB Vertrieb GmbH 8839201', 'DB Vertrieb GmbH'],
  ['SHELL 1234 / 0042', 'SHELL'],
  ['Uber   *TRIP 7X2Q9', 'Uber'],
  ['Motel 6', 'Motel 6'],
  ['Studio 54 Berlin', 'Studio 54 Berlin'],
  ['4711', '4711'],
])('of "%s" comes again: %s', (name, lasting) => {
  expect(lastingName(name)).toBe(lasting);
});

it('proposes what is chosen and still in use, and a tax rate by what it is in law', () => {
  const manual: Provenance = { source: 'manual', by: 'p', at: '2026-03-01T00:00:00.000Z' };
  const { coding } = editCoding(blankCoding, new Map([['supplier', 'off'], ['note', 'only this once']]), new Map([['glAccount', 'a'], ['taxRate', 'r']]), manual);
  const rate: OfferedTaxRate = { id: 'r', name: '19 %', basisPoints: 1900, treatment: 'included', level: 'standard', active: true, validFrom: isoDate('2021-01-01') };
  expect(proposeRule({ merchantName: 'AWS', coding, activeReferences: new Set(['a']), taxRates: [rate] })).toEqual({
    name: 'AWS',
    active: true,
    conditions: { merchant: { match: 'contains', text: 'AWS' } },
    effects: { glAccountId: 'a', taxRate: { by: 'level', level: 'standard' } },
  });
});
