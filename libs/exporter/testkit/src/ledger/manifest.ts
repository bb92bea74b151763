import type { ExporterManifest } from '@kontor/exporter-contract';

export const manifest = {
  id: 'ledger',
  contract: 1,
  displayName: 'Ledger',
  summary: { de: 'Ein erdachtes Hauptbuch, an dem gezeigt und geprüft wird.', en: 'An imaginary ledger to show and to test with.' },
  markets: ['DE'],
  logo: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="M4 3h14v18H4z"/></svg>',
  hosts: { api: 'https://ledger.example' },
  capabilities: { payments: { de: 'Zahlungen verbuchen', en: 'Post payments' } },
  auth: [
    {
      kind: 'api-key',
      title: { de: 'Schlüssel', en: 'Key' },
      explain: { de: 'Den Schlüssel erzeugen Sie im Ledger unter „Zugänge“.', en: 'You make the key in the ledger under "Access".' },
      unlocks: ['payments'],
    },
  ],
  settings: {
    clearingAccount: {
      kind: 'text',
      default: 'Firmenkarte',
      minLength: 1,
      maxLength: 40,
      label: { de: 'Verrechnungskonto', en: 'Clearing account' },
      help: { de: 'Es wird angelegt, wenn es keines dieses Namens gibt.', en: 'It is created unless one of this name exists.' },
    },
    entryText: {
      kind: 'choice',
      default: 'merchant',
      options: [
        { value: 'merchant', label: { de: 'Händler', en: 'Merchant' } },
        { value: 'note', label: { de: 'Notiz', en: 'Note' } },
      ],
      label: { de: 'Buchungstext', en: 'Text of the entry' },
      help: { de: 'Was im Ledger beim Eintrag steht.', en: 'What stands with the entry in the ledger.' },
    },
  },
  rateLimits: [{ scope: 'connection', requests: 4, perMilliseconds: 1000 }],
  remote: {
    idempotencyKey: 'none',
    canUpdate: false,
    canDelete: false,
    receipts: { mimeTypes: ['application/pdf', 'image/png'], maxBytes: 1_000_000, maxCount: 3 },
    maxRequestMilliseconds: 30_000,
    readLagMilliseconds: 20_000,
  },
} as const satisfies ExporterManifest;
