import type { AccountingExporter } from './exporter';
import { defineExporter } from './exporter';
import { resultOf } from './plan';

type AccountInput = { name: string };
type EntryInput = { accountId: string; amounts: readonly string[] };
const text = { de: 'x', en: 'x' };

const sample = defineExporter({
  manifest: {
    id: 'sample', contract: 1, displayName: 'Sample', summary: text, markets: ['DE'], logo: '<svg/>', hosts: { api: 'https://x.example' }, capabilities: {},
    auth: [{ kind: 'api-key', title: text, explain: text, unlocks: [] }],
    settings: {
      name: { kind: 'text', default: 'Card', minLength: 1, maxLength: 50, label: text, help: text },
      mode: { kind: 'choice', default: 'a', options: [{ value: 'a', label: text }, { value: 'b', label: text }], label: text, help: text },
    },
    rateLimits: [], remote: { idempotencyKey: 'none', canUpdate: false, canDelete: false, receipts: { mimeTypes: [], maxBytes: 1, maxCount: 1 }, maxRequestMilliseconds: 1, readLagMilliseconds: 1 },
  },
  messages: {},
  check: async () => ({ id: '1', name: 'n', attributes: {} }),
  setup: [],
  references: {},
  policy: (_company, settings) => (settings.mode === 'a' ? [] : []),
  requirements: () => [],
  plan: (input) => ({
    outcome: 'do',
    operations: [
      { id: 'account', step: 'account', input: { name: input.settings.name }, explain: text },
      { id: 'entry', step: 'entry', input: { accountId: resultOf('account'), amounts: ['1.00'] }, explain: text },
    ],
  }),
  delivery: {
    kind: 'api',
    steps: {
      account: { requests: 1, repeatable: true, run: async (input: AccountInput) => ({ kind: 'account', id: input.name }) },
      entry: { requests: 1, repeatable: true, run: async (input: EntryInput) => ({ kind: 'entry', id: input.accountId }) },
    },
  },
});

describe('defineExporter', () => {
  it('gives a value core can hold without knowing its settings or steps', () => {
    const erased: AccountingExporter = sample;
    expect(erased.manifest.id).toBe('sample');
  });

  it('types operations by step: a wrong input or an unknown step does not compile', () => {
    type Planned = Extract<ReturnType<typeof sample.plan>, { outcome: 'do' }>['operations'][number];
    const known: Planned['step'] = 'account';
    const isUnknownRefused: 'nowhere' extends Planned['step'] ? false : true = true;
    expect([known, isUnknownRefused]).toEqual(['account', true]);
  });
});
