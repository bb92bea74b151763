import type { AccountingExporter, SettingValues } from '@kontor/exporter-contract';
import type { AuthKind } from '../domain/connection-state';
import type { Credentials } from '../domain/credentials';

/** Everything it takes to found a connection, or to sign in again for one. */
export interface Founding {
  readonly exporter: AccountingExporter;
  readonly authKind: AuthKind;
  /** What the person named. The rest stays as it was where the company is known from before, and else takes its defaults. */
  readonly chosen: SettingValues;
  /** `undefined` for exporters that sign in nowhere. */
  readonly credentials: Credentials | undefined;
  readonly expiresAt: Date | null;
  /** Signing in again for this connection: the company must be the same. */
  readonly connectionId: string | undefined;
}
