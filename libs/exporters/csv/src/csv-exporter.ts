import { defineExporter } from '@kontor/exporter-contract';
import { assemble } from './assemble';
import { manifest } from './manifest';
import { messages } from './messages';
import { companyNamed } from './name-company';
import { planRows } from './plan-rows';

/** Card movements as a CSV file; what its columns mean stands in MAPPINGS.md. */
export const csvExporter = defineExporter({
  manifest,
  messages,
  check: async ({ settings }) => companyNamed(settings),
  setup: [],
  references: {},
  policy: () => [],
  requirements: () => [],
  plan: planRows,
  delivery: { kind: 'file', assemble },
});
