import type { RuleConditions, RuleEffects } from '@kontor/api-contracts';
import { accountingFields } from '@kontor/exporter-contract';
import { isoDate, money } from '@kontor/kernel';
import type { Rule } from '../rules/rule';
import { AutoCoder, type CodingHabits, type Newcomer } from './auto-coder';
import type { CardDefault } from './card-default';

const at = new Date('2026-03-05T09:00:00.000Z');
const newcomer: Newcomer = { kind: 'purchase', merchantName: 'AWS EMEA', billing: money(-11_900, 'EUR'), card: { last4: '1234', holder: 'Erika Muster' }, transactionDate: isoDate('2026-03-01') };
const nineteen = { id: 't-19', name: '19 %', basisPoints: 1900, treatment: 'included', level: 'standard', active: true, validFrom: isoDate('2021-01-01') } as const;
const sixteen = { ...nineteen, id: 't-16', name: '16 %', basisPoints: 1600, validFrom: isoDate('2020-07-01'), validTo: isoDate('2020-12-31') };

const rule = (effects: RuleEffects, name = 'AWS', conditions: RuleConditions = { merchant: { match: 'contains', text: 'aws' } }): Rule => ({ id: `r-${name}`, name, conditions, effects });
const cardDefault = (rest: Partial<CardDefault> = {}): CardDefault => ({ id: 'c-1', last4: '1234', holder: null, glAccountId: null, costCenterId: 'kst-1', costUnitId: null, ...rest });
const habits = (rest: Partial<CodingHabits>): CodingHabits => ({
  rules: [],
  cardDefaults: [],
  taxRates: [nineteen, sixteen],
  activeReferences: new Set(['g-1', 'g-2', 's-1', 'kst-1', 'kst-2']),
  activeFields: new Set(accountingFields),
  ...rest,
});
const code = (rest: Partial<CodingHabits>, subject: Partial<Newcomer> = {}) => new AutoCoder(habits(rest), at).code({ ...newcomer, ...subject });

describe('a new transaction', () => {
  it('is filled by the rule that matches, and every value knows it', () => {
    const coding = code({ rules: [rule({ glAccountId: 'g-1', supplierId: 's-1', note: 'Cloud', taxRate: { by: 'rate', taxRateId: 't-19' } })] });
    expect(coding?.head.values).toEqual({ supplier: 's-1', note: 'Cloud', receiptNumber: null, receiptDate: null, serviceDate: null });
    expect(coding?.line.values).toEqual({ glAccount: 'g-1', taxRate: 't-19', costCenter: null, costUnit: null, text: null });
    expect(coding?.line.origins.glAccount).toEqual({ source: 'rule', by: 'r-AWS', because: 'AWS', at: at.toISOString() });
  });

  it('is filled by the default of its card where no rule decides', () => {
    const coding = code({ rules: [rule({ glAccountId: 'g-1' })], cardDefaults: [cardDefault({ glAccountId: 'g-2' })] });
    expect(coding?.line.values).toMatchObject({ glAccount: 'g-1', costCenter: 'kst-1' });
    expect(coding?.line.origins.costCenter).toEqual({ source: 'card-default', by: 'c-1', because: '•••• 1234', at: at.toISOString() });
  });

  it('takes the default that names the holder before the one for everybody', () => {
    const cardDefaults = [cardDefault(), cardDefault({ id: 'c-2', holder: 'ERIKA  MUSTER', costCenterId: 'kst-2' }), cardDefault({ id: 'c-3', holder: 'Max Muster' })];
    expect(code({ cardDefaults })?.line.values.costCenter).toBe('kst-2');
    expect(code({ cardDefaults }, { card: { last4: '1234' } })?.line.values.costCenter).toBe('kst-1');
    expect(code({ cardDefaults }, { card: { last4: '9999' } })).toBeUndefined();
  });

  it('gets no rate that was not meant: 19 % is not booked as 16 %', () => {
    const named = rule({ taxRate: { by: 'rate', taxRateId: 't-19' } });
    const line = code({ rules: [named] }, { transactionDate: isoDate('2020-08-15') })?.line;
    expect(line?.values.taxRate).toBeNull();
    expect(line?.origins.taxRate).toEqual({ source: 'rule', by: 'r-AWS', because: 'AWS', empty: 'no-rate-valid', at: at.toISOString() });
  });

  it('gets the rate of the day where the rule means the standard rate', () => {
    const standard = rule({ taxRate: { by: 'level', level: 'standard' } });
    expect(code({ rules: [standard] }, { transactionDate: isoDate('2020-08-15') })?.line.values.taxRate).toBe('t-16');
  });

  it('gets no value that was switched off, nor a weaker guess in its place', () => {
    const line = code({ rules: [rule({ glAccountId: 'g-old' })], cardDefaults: [cardDefault({ glAccountId: 'g-2' })] })?.line;
    expect([line?.values.glAccount, line?.origins.glAccount?.empty]).toEqual([null, 'value-inactive']);
  });

  it('keeps fields empty that the organization does not use', () => {
    const coding = code({ rules: [rule({ supplierId: 's-1', glAccountId: 'g-1' })], activeFields: new Set(['glAccount'] as const) });
    expect([coding?.head.values.supplier, coding?.line.values.glAccount]).toEqual([null, 'g-1']);
  });

  it.each(['top-up', 'settlement', 'cashback'] as const)('of kind %s has nothing to code', (kind) => {
    expect(code({ rules: [rule({ glAccountId: 'g-1' })], cardDefaults: [cardDefault()] }, { kind })).toBeUndefined();
  });

  it('is left alone where neither a rule nor a card says anything', () => {
    expect(code({ rules: [rule({ note: 'x' }, 'Azure', { merchant: { match: 'equals', text: 'azure' } })] })).toBeUndefined();
  });
});
