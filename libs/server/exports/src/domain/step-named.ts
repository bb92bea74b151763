import type { AccountingExporter, AnyStep, SettingValues } from '@kontor/exporter-contract';

/** The step as the exporter has it today; a newer version of it may have it no longer, and files have none. */
export const stepNamed = ({ delivery }: AccountingExporter, name: string): AnyStep<SettingValues> | undefined => (delivery.kind === 'api' ? delivery.steps[name] : undefined);
