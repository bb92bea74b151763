import type { RateLimit, RemoteClient, RemoteRequest, RemoteResponse } from '@kontor/exporter-contract';
import { after } from '@kontor/kernel';
import { glAccounts } from '../../builders/references';
import type { FakeClock } from '../../time/fake-clock';
import { faultOf as ledgerFaultOf } from '../faults';
import { manifest } from '../manifest';
import { endingOf, isProcessed, type FaultNamer } from './endings';
import { LedgerBooks, type LedgerAccount } from './ledger-books';
import { serve, type LedgerAnswer } from './ledger-desk';
import { OrderedWeather, type Ending, type Ordeal, type Weather } from './weather';

/** A request as the ledger saw it come in. */
export interface Arrival {
  readonly at: Date;
  readonly request: RemoteRequest;
}

/** How a client speaks to the ledger. */
export interface LedgerSender {
  readonly key: string;
  /** Waits for its turn and may refuse to let the request go. */
  readonly beforeSending?: () => Promise<void>;
  /** The sample plugin's where absent. */
  readonly faultOf?: FaultNamer;
}

export const goodKey = 'ledger-key-PA55-good';
export const badKey = 'ledger-key-PA55-revoked';

const chart: readonly LedgerAccount[] = Object.values(glAccounts).map(({ name, number = '', remoteId = '' }) => ({ id: remoteId, name, number, kind: 'gl', locked: false }));

/**
 * The imaginary ledger in memory: no idempotency keys, what is written can be found only after the read lag, and any
 * request may end badly. It lives on the fake clock; a request that takes time lands even when its sender is dead.
 */
export class LedgerRemote {
  weather: Weather;
  books = new LedgerBooks(chart);
  private readonly seen: Arrival[] = [];
  private ordered = new OrderedWeather();

  constructor(
    private readonly clock: FakeClock,
    private readonly readLag: number = manifest.remote.readLagMilliseconds,
  ) {
    this.weather = this.ordered;
  }

  /** Every request that left its sender, in order. */
  get arrivals(): readonly Arrival[] {
    return this.seen;
  }

  /** The n-th request from now on ends so. */
  failOn(ordeal: Ordeal | Ending, nth = 1): void {
    this.ordered.order(ordeal, nth);
  }

  /** Requests of one kind, such as `POST /entries`. */
  count(method: RemoteRequest['method'], path: RegExp): number {
    return this.seen.filter(({ request }) => request.method === method && path.test(request.path)).length;
  }

  /** What stands in the ledger because somebody wrote it. */
  objects(): Readonly<Record<string, number>> {
    const { partners, entries, receipts, payments, accounts } = this.books;
    return { partners: partners.length, entries: entries.length, receipts: receipts.length, payments: payments.length, clearingAccounts: accounts.filter(({ kind }) => kind === 'clearing').length };
  }

  client(sender: LedgerSender = { key: goodKey }): RemoteClient {
    return {
      send: async (request) => {
        await sender.beforeSending?.();
        return this.receive(request, sender);
      },
    };
  }

  /** Does what a request asks for, now; whoever calls this has looked at its credentials. */
  serve(request: RemoteRequest): LedgerAnswer {
    return serve(this.books, request, this.clock.now().getTime(), this.readLag);
  }

  /** An empty ledger in fair weather. */
  reset(): void {
    this.ordered = new OrderedWeather();
    this.weather = this.ordered;
    this.books = new LedgerBooks(chart);
    this.seen.length = 0;
  }

  private async receive(request: RemoteRequest, { key, faultOf = ledgerFaultOf }: LedgerSender): Promise<RemoteResponse> {
    const { ending, landsAfter = 0, endsAfter = landsAfter } = this.weather.over(request);
    if (ending !== 'not-sent') this.seen.push({ at: this.clock.now(), request });
    if (key !== goodKey) return endingOf(request, 'signed-out', undefined, faultOf);
    const landing = isProcessed(ending) ? this.land(request, landsAfter) : undefined;
    if (endsAfter > 0) await this.clock.sleepUntilMoved(endsAfter);
    return endingOf(request, ending, ending === 'well' ? await landing : undefined, faultOf);
  }

  private async land(request: RemoteRequest, landsAfter: number): Promise<LedgerAnswer> {
    if (landsAfter === 0) return this.serve(request);
    return new Promise((resolve) => void this.clock.at(after(this.clock.now(), landsAfter), () => resolve(this.serve(request))));
  }
}

/** How many more requests than the limit allows came at worst; 0 when it was kept. `together` may come at once. */
export function overrun(instants: readonly Date[], { requests, perMilliseconds }: RateLimit, together = 1): number {
  const sorted = instants.map((instant) => instant.getTime()).sort((left, right) => left - right);
  const excess = sorted.flatMap((from, first) =>
    sorted.slice(first).map((to, index) => index + 1 - together - Math.floor(((to - from) * requests) / perMilliseconds)),
  );
  return Math.max(0, ...excess);
}
