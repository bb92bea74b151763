import { receiptMimeTypes } from '@kontor/api-contracts';
import { defineExporter, type AccountingField } from '@kontor/exporter-contract';
import type { PlanningConnection } from '@kontor/exporter-engine';

const nothing = { de: '', en: '' };

/**
 * Stands in where no accounting system is connected: it demands nothing of its own and takes everything, so that a
 * transaction is judged by the organization's data fields and by what must hold everywhere.
 */
export const noLedger = defineExporter({
  manifest: {
    ...{ id: 'none', contract: 1, displayName: '', summary: nothing, markets: [], logo: '', hosts: {}, capabilities: {}, auth: [], settings: {}, rateLimits: [] },
    remote: {
      idempotencyKey: 'none',
      canUpdate: false,
      canDelete: false,
      receipts: { mimeTypes: receiptMimeTypes, maxBytes: Number.MAX_SAFE_INTEGER, maxCount: Number.MAX_SAFE_INTEGER },
      maxRequestMilliseconds: 0,
      readLagMilliseconds: 0,
    },
  },
  messages: {},
  check: async () => noCompany,
  setup: [],
  references: {},
  policy: () => [],
  requirements: () => [],
  plan: () => ({ outcome: 'do', operations: [{ id: 'none', step: 'none', input: {}, explain: nothing }] }),
  delivery: { kind: 'file', assemble: () => ({ [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }) }) },
});

const noCompany = { id: '', name: '', attributes: {} };

export const noConnection = (requiredFields: readonly AccountingField[]): PlanningConnection => ({ company: noCompany, settings: {}, memory: {}, capabilities: [], requiredFields });
