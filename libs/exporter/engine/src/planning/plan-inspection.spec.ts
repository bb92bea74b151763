import { resultOf, type AccountingExporter, type Operation } from '@kontor/exporter-contract';
import { ledgerExporter, paperExporter } from '@kontor/exporter-testkit';
import { assertSoundPlan, UnsoundPlanError } from './plan-inspection';

const ledger = ledgerExporter as AccountingExporter;
const operation = (id: string, step = 'createEntry', input: Operation['input'] = {}): Operation => ({ id, step, input, explain: { de: id, en: id } });

describe('inspecting a plan', () => {
  it('accepts operations that build on earlier ones', () => {
    expect(() => assertSoundPlan(ledger, [operation('entry'), operation('receipt', 'attachReceipt', { list: [{ id: resultOf('entry') }] })])).not.toThrow();
  });

  it('does not ask files for steps', () => {
    expect(() => assertSoundPlan(paperExporter as AccountingExporter, [operation('row:1', 'row'), operation('row:2', 'row')])).not.toThrow();
  });

  it.each<[string, readonly Operation[], string]>([
    ['no operation', [], 'has no operation'],
    ['an operation twice', [operation('entry'), operation('entry')], 'operation entry stands twice'],
    ['an unknown step', [operation('entry', 'teleport')], 'names the unknown step teleport'],
    ['a step every object seems to have', [operation('entry', 'toString')], 'names the unknown step toString'],
    ['a result of a later operation', [operation('receipt', 'attachReceipt', { id: resultOf('entry') }), operation('entry')], 'uses the result of entry, which does not come before it'],
    ['a result of itself', [operation('entry', 'createEntry', { id: resultOf('entry') })], 'uses the result of entry'],
    ['a result nobody produces', [operation('entry', 'createEntry', { id: resultOf('nothing') })], 'uses the result of nothing'],
    ['a result of a batch', [operation('payment', 'postPayments'), operation('entry', 'createEntry', { id: resultOf('payment') })], 'which is written in a batch'],
    ['a shared step that means something else for every transaction', [operation('entry'), operation('partner', 'ensurePartner', { name: resultOf('entry') })], 'shares the step ensurePartner and uses the result of entry'],
    ['what JSON cannot hold', [operation('entry', 'createEntry', { at: new Date(0) } as unknown as Operation['input'])], 'JSON cannot hold'],
    ['a number JSON would lose', [operation('entry', 'createEntry', { amount: Number.NaN })], 'JSON cannot hold'],
  ])('refuses %s', (_case, operations, because) => {
    expect(() => assertSoundPlan(ledger, operations)).toThrow(UnsoundPlanError);
    expect(() => assertSoundPlan(ledger, operations)).toThrow(because);
  });
});
