import type { SetupReportView } from '@kontor/api-contracts';
import { checklist } from './checklist';

const hooks = ['accounts', 'fields', 'balances'].map((hook) => ({ hook, title: `Title of ${hook}` }));
const report = (hook: string, did: SetupReportView['did'], ranAt = 'yesterday'): SetupReportView => ({ hook, title: hook, did, note: '', fault: null, ranAt });
const states = (...told: Parameters<typeof checklist>): readonly string[] => checklist(...told).map(({ hook, state }) => `${hook} ${state}`);

describe('the checklist of a set-up', () => {
  it('waits before anything ran', () => {
    expect(states(hooks, [], undefined)).toEqual(['accounts waiting', 'fields waiting', 'balances waiting']);
  });

  it('tells what each part did the last time', () => {
    expect(states(hooks, [report('accounts', 'created'), report('fields', 'failed'), report('balances', 'passed-over')], undefined)).toEqual(['accounts created', 'fields failed', 'balances passed-over']);
  });

  it('shows what runs for the first time', () => {
    expect(states(hooks, [], new Map())).toEqual(['accounts running', 'fields waiting', 'balances waiting']);
    expect(states(hooks, [report('accounts', 'created')], new Map())).toEqual(['accounts created', 'fields running', 'balances waiting']);
  });

  it('takes no old report for one of a set-up that runs again', () => {
    const before = new Map([['accounts', 'yesterday'], ['fields', 'yesterday']]);
    expect(states(hooks, [report('accounts', 'reused', 'today'), report('fields', 'failed')], before)).toEqual(['accounts reused', 'fields running', 'balances waiting']);
  });
});
