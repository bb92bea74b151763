import type { AccountingExporter, AccountingField, CompanyProfile, SettingValues } from '@kontor/exporter-contract';
import { readSettings } from '@kontor/exporter-contract';
import type { PlanningConnection } from '@kontor/exporter-engine';
import { aCompany } from './a-company';

/** Builds what planning knows of a connection. Every call gives a new builder. */
export class ConnectionBuilder {
  constructor(private readonly connection: PlanningConnection) {}

  ofCompany(company: CompanyProfile): ConnectionBuilder {
    return this.with({ company });
  }

  withSettings(settings: SettingValues): ConnectionBuilder {
    return this.with({ settings: { ...this.connection.settings, ...settings } });
  }

  /** What set-up hooks remembered. */
  remembering(memory: Readonly<Record<string, string>>): ConnectionBuilder {
    return this.with({ memory: { ...this.connection.memory, ...memory } });
  }

  able(...capabilities: readonly string[]): ConnectionBuilder {
    return this.with({ capabilities });
  }

  requiring(...requiredFields: readonly AccountingField[]): ConnectionBuilder {
    return this.with({ requiredFields });
  }

  build(): PlanningConnection {
    return this.connection;
  }

  private with(part: Partial<PlanningConnection>): ConnectionBuilder {
    return new ConnectionBuilder({ ...this.connection, ...part });
  }
}

/** A connection to the demo company: the exporter's default settings, everything unlocked, its locked fields required. */
export function aConnection(exporter?: AccountingExporter): ConnectionBuilder {
  const company = aCompany();
  const settings = exporter ? defaultSettings(exporter) : {};
  const capabilities = exporter ? Object.keys(exporter.manifest.capabilities) : [];
  return new ConnectionBuilder({ company, settings, memory: {}, capabilities, requiredFields: exporter ? lockedFields(exporter, company, settings) : [] });
}

/** The settings of a connection nobody has changed; throws where the exporter's own defaults are not valid. */
export function defaultSettings({ manifest }: AccountingExporter): SettingValues {
  const reading = readSettings(manifest.settings, {});
  if (!reading.ok) throw new Error(`The defaults of exporter ${manifest.id} are not valid: ${reading.problems.map(({ setting }) => setting).join(', ')}`);
  return reading.settings;
}

/** The fields an exporter locks on while it is connected. */
export const lockedFields = (exporter: AccountingExporter, company: CompanyProfile, settings: SettingValues): readonly AccountingField[] =>
  exporter.policy(company, settings).flatMap(({ field, rule }) => (rule === 'required' ? [field] : []));
