import type { ConnectionView, ExporterView } from '@kontor/api-contracts';

const both = (text: string) => ({ de: text, en: text });

/** Signed in to in two ways, set up in one part. */
export const books: ExporterView = {
  id: 'books',
  displayName: 'Books',
  summary: 'Keeps books.',
  markets: ['DE'],
  logo: '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
  delivery: 'api',
  auth: [
    { kind: 'oauth2', title: 'By signing in', explain: 'Everything.', unlocks: ['Documents', 'Payments'], available: true },
    { kind: 'api-key', title: 'By key', explain: 'Documents only.', unlocks: ['Documents'], available: true },
  ],
  settings: { account: { kind: 'text', default: 'Card', minLength: 1, maxLength: 9, label: both('Account'), help: both('Name of the account') } },
  setUp: [{ hook: 'accounts', title: 'Accounts' }],
};
/** Nothing to sign in to. */
export const files: ExporterView = { ...books, id: 'files', displayName: 'Files', delivery: 'file', settings: {}, setUp: [], auth: [{ kind: 'none', title: 'No sign-in', explain: 'Makes files.', unlocks: [], available: true }] };

export const aConnection = (changed: Partial<ConnectionView> = {}): ConnectionView => ({
  id: 'c1',
  exporterId: 'books',
  authKind: 'api-key',
  state: 'connected',
  company: { id: 'n', name: 'Nordlicht' },
  settings: { account: 'Card' },
  capabilities: ['documents'],
  pausedBecause: null,
  warning: null,
  connectedAt: '2026-03-01T08:00:00.000Z',
  checkedAt: null,
  disconnectedAt: null,
  ...changed,
});
