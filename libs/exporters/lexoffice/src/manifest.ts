import type { ExporterManifest } from '@kontor/exporter-contract';
import { logo } from './logo';
import { lexofficeSettings } from './settings';

/** What an authentication unlocks. Payments and assignment hints exist in the partner API only. */
export const documents = 'documents';
export const payments = 'payments';

const scopes = [
  'profile.read', 'organization.read', 'contacts.read', 'contacts.write', 'vouchers.read', 'vouchers.write', 'voucherlist.read',
  'files.read', 'files.write', 'payments.read', 'finance.read', 'finance.write', 'transaction-assignment-hint.write',
];

export const manifest = {
  id: 'lexoffice',
  contract: 1,
  displayName: 'Lexware Office',
  summary: {
    de: 'Belege, Zahlungen und Zuordnungsvorschläge nach Lexware Office (früher lexoffice).',
    en: 'Vouchers, payments and assignment suggestions for Lexware Office (formerly lexoffice).',
  },
  markets: ['DE'],
  logo,
  hosts: { api: 'https://api.lexware.io', app: 'https://app.lexware.de' },
  capabilities: {
    [documents]: { de: 'Belege mit Dateien und Lieferanten', en: 'Vouchers with files and suppliers' },
    [payments]: { de: 'Zahlungen und Zuordnungsvorschläge', en: 'Payments and assignment suggestions' },
  },
  auth: [
    {
      kind: 'oauth2',
      title: { de: 'Mit Lexware Office verbinden', en: 'Connect with Lexware Office' },
      explain: {
        de: 'Sie melden sich bei Lexware Office an und erlauben Kontor den Zugriff. Überträgt Belege, Zahlungen und Zuordnungsvorschläge.',
        en: 'You sign in to Lexware Office and permit the access. Writes vouchers, payments and assignment suggestions.',
      },
      host: 'app',
      authorizePath: '/oauth2/authorize',
      tokenPath: '/oauth2/token',
      revokePath: '/oauth2/revoke',
      scopes,
      clientAuthentication: 'basic',
      authorizeParameters: { connection_name: 'Kontor' },
      unlocks: [documents, payments],
    },
    {
      kind: 'api-key',
      title: { de: 'Mit API-Schlüssel', en: 'With an API key' },
      explain: {
        de: 'Überträgt nur Belege mit ihren Dateien: Zahlungen und Zuordnungsvorschläge bietet Lexware allein Partnerverbindungen an. Den Schlüssel legen Sie in Lexware Office (Tarif XL) unter „Erweiterungen“ an.',
        en: 'Writes vouchers with their files only: Lexware offers payments and assignment suggestions to partner connections alone. Create the key in Lexware Office (plan XL) under "Erweiterungen".',
      },
      unlocks: [documents],
    },
  ],
  settings: lexofficeSettings,
  // Lexware's bucket holds 4; two are left for clock drift and for other programs on the same account.
  rateLimits: [{ scope: 'connection', requests: 2, perMilliseconds: 1000 }],
  remote: {
    idempotencyKey: 'none',
    canUpdate: false,
    canDelete: false,
    receipts: { mimeTypes: ['application/pdf', 'image/jpeg', 'image/png', 'application/xml', 'text/xml'], maxBytes: 5 * 1024 * 1024, maxCount: 20 },
    // The gateway gives up after 30 s; what it started may end a little later.
    maxRequestMilliseconds: 35_000,
    readLagMilliseconds: 30_000,
  },
} as const satisfies ExporterManifest;
