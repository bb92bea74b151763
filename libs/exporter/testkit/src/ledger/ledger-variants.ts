import type { AccountingExporter, ApiDelivery, SettingValues, StepMap } from '@kontor/exporter-contract';
import { ledgerExporter, ledgerSteps } from './ledger-exporter';

type AnyDelivery = ApiDelivery<SettingValues, StepMap>;

/** The sample plugin with something about its delivery changed. */
export const ledgerDelivering = (part: Partial<AnyDelivery>): AccountingExporter => ({
  ...(ledgerExporter as AccountingExporter),
  delivery: { ...(ledgerExporter.delivery as AnyDelivery), ...part },
});

/** The sample plugin with some of its steps replaced. */
export const ledgerWithSteps = (steps: StepMap): AccountingExporter => ledgerDelivering({ steps: { ...ledgerSteps, ...steps } });
