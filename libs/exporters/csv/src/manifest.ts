import type { ExporterManifest } from '@kontor/exporter-contract';
import { logo } from './logo';
import { csvSettings } from './settings';

const megabyte = 1024 * 1024;

export const manifest = {
  id: 'csv',
  contract: 1,
  displayName: 'CSV',
  summary: {
    de: 'Eine CSV-Datei mit einer Zeile je Aufteilung, die Belege auf Wunsch als ZIP-Datei daneben.',
    en: 'A CSV file with one row per split, with the receipts as a ZIP file beside it if you like.',
  },
  markets: ['DE', 'AT', 'CH'],
  logo,
  hosts: {},
  capabilities: {},
  auth: [
    {
      kind: 'none',
      title: { de: 'Ohne Anmeldung', en: 'Without signing in' },
      explain: { de: 'Die Datei wird hier erzeugt und heruntergeladen.', en: 'The file is made here and downloaded.' },
      unlocks: [],
    },
  ],
  settings: csvSettings,
  rateLimits: [],
  remote: {
    idempotencyKey: 'none',
    canUpdate: false,
    canDelete: false,
    receipts: { mimeTypes: ['application/pdf', 'image/jpeg', 'image/png', 'application/xml', 'text/xml'], maxBytes: 25 * megabyte, maxCount: 99 },
    maxRequestMilliseconds: 0,
    readLagMilliseconds: 0,
  },
} as const satisfies ExporterManifest;
