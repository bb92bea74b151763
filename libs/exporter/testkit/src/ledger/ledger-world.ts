import { lockedFields, defaultSettings } from '../builders/a-connection';
import { aCompany } from '../builders/a-company';
import { MemoryWorld, type WorldSettings } from '../memory/memory-world';
import { FakeClock } from '../time/fake-clock';
import { ledgerExporter } from './ledger-exporter';
import { goodKey, LedgerRemote } from './remote/ledger-remote';

/** The sample plugin, its remote and the engine's ports, ready to export. */
export interface LedgerWorld {
  readonly world: MemoryWorld;
  readonly remote: LedgerRemote;
  readonly clock: FakeClock;
}

/** A connection to the imaginary ledger that is set up already. */
export function aLedgerWorld(settings: Partial<WorldSettings> = {}): LedgerWorld {
  const clock = settings.clock ?? new FakeClock();
  const exporter = settings.exporter ?? ledgerExporter;
  const remote = new LedgerRemote(clock);
  const company = aCompany();
  const chosen = defaultSettings(exporter);
  const world = new MemoryWorld({
    exporter,
    clock,
    hosts: exporter.manifest.hosts,
    planning: {
      company,
      settings: chosen,
      memory: { clearingAccountId: 'clearing-1' },
      capabilities: ['payments'],
      requiredFields: lockedFields(exporter, company, chosen),
    },
    connect: ({ assertMaySend }) => remote.client({ key: goodKey, beforeSending: async () => assertMaySend() }),
    ...settings,
  });
  return { world, remote, clock };
}
