import type { RemoteClient } from '@kontor/exporter-contract';
import type { RemoteClientOptions } from '@kontor/exporter-http';
import type { FakeClock } from '../time/fake-clock';

/**
 * Faults a remote can be told to commit. Not processed: `throttled` (429), `unavailable` (503), `reset-before`.
 * Processed all the same: `gateway-timeout` (504), `reset-after`, `unreadable` (2xx whose body breaks off).
 */
export const injectableFaults = ['throttled', 'unavailable', 'reset-before', 'gateway-timeout', 'reset-after', 'unreadable'] as const;
export type InjectableFault = (typeof injectableFaults)[number];

/** An accounting system, real or imitated, that the kit may write to as it likes. */
export interface RemoteUnderTest {
  /** Base addresses by the names of the manifest. */
  readonly hosts: Readonly<Record<string, string>>;
  /** Values of the `Authorization` header: one that is accepted, one that is refused. Both are searched for as secrets. */
  readonly credentials: { readonly good: string; readonly bad: string };
  /** What the good credentials unlock; everything the manifest describes where absent. */
  readonly capabilities?: readonly string[];
  /** Makes the client handed to the plugin; one that speaks HTTP where absent. */
  readonly connect?: (options: RemoteClientOptions) => RemoteClient;
  /** How many objects of each kind exist that exports have written. */
  count(): Promise<Readonly<Record<string, number>>>;
  /** Lets the n-th request from now on, counted from 1, end so. Where absent the kit tries no faults. */
  inject?(fault: InjectableFault, nthRequest: number): Promise<void>;
  /** Forgets everything that was written and every fault that was ordered. */
  reset(): Promise<void>;
  stop(): Promise<void>;
}

/** How a plugin provides its remote. */
export interface RemoteWorld {
  /** Time there must be the time of this clock, where it matters: read lags, timestamps. Rate limits must be off. */
  start(clock: FakeClock): Promise<RemoteUnderTest>;
}
