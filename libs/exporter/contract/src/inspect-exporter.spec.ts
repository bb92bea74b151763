import type { AccountingExporter } from './exporter';
import { inspectExporter } from './inspect-exporter';
import type { ExporterManifest } from './manifest';
import type { SettingField } from './settings';
import type { Step } from './step';

const text = { de: 'Wort', en: 'word' };
const step: Step = { requests: 1, repeatable: true, run: async () => ({ kind: 'entry', id: '1' }) };
const setting: SettingField = { kind: 'choice', options: [{ value: 'a', label: text }], default: 'a', label: text, help: text };

const manifest: ExporterManifest = {
  id: 'well-formed-2',
  contract: 1,
  displayName: 'Well-formed',
  summary: text,
  markets: ['DE'],
  logo: '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  hosts: { api: 'https://api.example' },
  capabilities: { entries: text },
  auth: [{ kind: 'api-key', title: text, explain: text, unlocks: ['entries'] }],
  settings: { mode: setting },
  rateLimits: [{ scope: 'connection', requests: 2, perMilliseconds: 1000 }],
  remote: {
    idempotencyKey: 'none', canUpdate: false, canDelete: false, maxRequestMilliseconds: 1, readLagMilliseconds: 1,
    receipts: { mimeTypes: ['application/pdf'], maxBytes: 1, maxCount: 1 },
  },
};

const exporter: AccountingExporter = {
  manifest,
  messages: { 'WEL-account-closed': { title: { de: 'Konto {account}', en: 'Account {account}' }, cure: text, who: 'accountant' } },
  check: async () => ({ id: '1', name: 'n', attributes: {} }),
  setup: [{ id: 'accounts', title: text, needs: { capability: 'entries', otherwise: text }, run: async () => ({ did: 'unchanged', note: text }) }],
  references: {},
  policy: () => [],
  requirements: () => [],
  plan: () => ({ outcome: 'cannot', issues: [] }),
  delivery: { kind: 'api', steps: { entry: step } },
};

const withManifest = (part: object): AccountingExporter => ({ ...exporter, manifest: { ...manifest, ...part } });
const withSteps = (steps: Readonly<Record<string, unknown>>): AccountingExporter => ({ ...exporter, delivery: { kind: 'api', steps: steps as Readonly<Record<string, Step>> } });
const withMessages = (code: string, title = text): AccountingExporter => ({ ...exporter, messages: { [code]: { title, cure: text, who: 'admin' } } });
const { run } = step;

describe('inspecting a plugin', () => {
  it('has nothing to say about a well-formed one', () => {
    expect(inspectExporter(exporter)).toEqual([]);
  });

  it('has nothing to say about a well-formed one that makes files', () => {
    const delivery: AccountingExporter['delivery'] = { kind: 'file', assemble: async function* () {} };
    expect(inspectExporter({ ...exporter, delivery })).toEqual([]);
  });

  it.each<[string, AccountingExporter, string]>([
    ['a batch that says it is shared', withSteps({ pay: { requests: 1, maxItems: 5, repeatable: true, shared: true, runMany: async () => new Map() } }), 'carries many inputs in one call and cannot be shared'],
    ['an id in capitals', withManifest({ id: 'My_Ledger' }), 'must be lower-case'],
    ['another contract', withManifest({ contract: 2 }), 'port it to contract 1'],
    ['no name', withManifest({ displayName: ' ' }), 'give it the name people know'],
    ['a logo that is no picture', withManifest({ logo: 'https://example.org/logo.svg' }), 'one SVG picture'],
    ['a logo that runs a script', withManifest({ logo: '<svg onload="alert(1)"></svg>' }), 'without scripts'],
    ['a market that is no country', withManifest({ markets: ['Germany'] }), 'two-letter country code'],
    ['no way to sign in', withManifest({ auth: [] }), 'name at least one scheme'],
    ['an undescribed capability', withManifest({ auth: [{ kind: 'none', title: text, explain: text, unlocks: ['payments'] }] }), 'auth none unlocks "payments"; describe it under capabilities'],
    ['an oauth host nobody knows', withManifest({ auth: [{ kind: 'oauth2', host: 'login', title: text, explain: text, unlocks: [] }] }), 'add it to hosts'],
    ['an open host', withManifest({ hosts: { api: 'http://api.example' } }), 'must begin with https://'],
    ['a limit of nothing', withManifest({ rateLimits: [{ scope: 'app', requests: 0, perMilliseconds: 1000 }] }), 'whole numbers above zero'],
    ['a function in the manifest', withManifest({ summary: { ...text, more: () => 'x' } }), 'must be plain JSON'],
    ['a date in the manifest', withManifest({ remote: { ...manifest.remote, since: new Date(0) } }), 'must be plain JSON'],
    ['a default that is not an option', withManifest({ settings: { mode: { ...setting, default: 'b' } } }), 'refused as not-an-option'],
    ['an option given twice', withManifest({ settings: { mode: { ...setting, options: [{ value: 'a', label: text }, { value: 'a', label: text }] } } }), 'offers an option twice'],
    ['a setting with an odd name', withManifest({ settings: { 'Odd name': setting } }), 'must be named by letters and digits'],
    ['an option without German', withManifest({ settings: { mode: { ...setting, options: [{ value: 'a', label: { en: 'a' } }] } } }), 'settings.mode.options.a has no text for the language "de"'],
    ['a summary without English', withManifest({ summary: { de: 'Wort', en: ' ' } }), 'summary has no text for the language "en"'],
    ['a step that can neither be found nor repeated', withSteps({ entry: { requests: 1, run } }), 'give it "find", or "repeatable: true"'],
    ['a step with half a request', withSteps({ entry: { ...step, requests: 0.5 } }), 'how many requests it takes'],
    ['a batch of nothing', withSteps({ entry: { requests: 1, repeatable: true, maxItems: 0, runMany: run } }), 'set maxItems'],
    ['no step', withSteps({}), 'its delivery has no step'],
    ['a code without prefix', withMessages('accountClosed'), 'such as ABC-account-closed'],
    ['a code of core', withMessages('KON-account-closed'), 'choose a prefix of your own'],
    ['a placeholder in one language', withMessages('WEL-x', { de: 'Konto', en: 'Account {account}' }), 'use the same in all'],
    ['a hook that needs what nothing unlocks', { ...exporter, setup: exporter.setup.map((hook) => ({ ...hook, needs: { capability: 'payments', otherwise: text } })) }, 'needs the capability "payments"'],
    ['a file that is added to', { ...exporter, delivery: { kind: 'file', assemble: async function* () {} }, lateReceipts: { plan: exporter.plan, withoutCoding: [] } }, 'remove lateReceipts'],
    ['late receipts by a step nobody knows', { ...exporter, lateReceipts: { plan: exporter.plan, withoutCoding: ['attach'] } }, 'names the step "attach"'],
    ['two hooks of one name', { ...exporter, setup: [...exporter.setup, ...exporter.setup] }, 'two set-up hooks are called "accounts"'],
  ])('refuses %s', (_case, broken, finding) => {
    expect(inspectExporter(broken)).toEqual([expect.stringContaining(finding)]);
  });

  it('names the plugin and tells everything at once', () => {
    const findings = inspectExporter(withManifest({ id: 'Bad', markets: ['XXX'] }));
    expect(findings).toHaveLength(2);
    expect(findings.every((finding) => finding.startsWith('Exporter Bad: '))).toBe(true);
  });
});
