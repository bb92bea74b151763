import type { RemoteRequest } from '@kontor/exporter-contract';

/**
 * What can happen to a request.
 * Not processed: `throttled` (429), `signed-out` (401), `refused` (406), `conflict` (409), `unavailable` (503), `reset-before`, `not-sent`.
 * Processed all the same: `gateway-timeout` (504), `reset-after`, `timeout`, `unreadable` (2xx that makes no sense).
 */
export type Ending =
  | 'well'
  | 'throttled'
  | 'signed-out'
  | 'refused'
  | 'conflict'
  | 'unavailable'
  | 'reset-before'
  | 'not-sent'
  | 'gateway-timeout'
  | 'reset-after'
  | 'timeout'
  | 'unreadable';

/** The fate of one request. Times in milliseconds after it was sent; an answer may come before the request has landed. */
export interface Ordeal {
  readonly ending: Ending;
  readonly landsAfter?: number;
  readonly endsAfter?: number;
}

/** Decides what happens to each request. */
export interface Weather {
  over(request: RemoteRequest): Ordeal;
}

/** Nothing happens but what was ordered, to the n-th request from now on. */
export class OrderedWeather implements Weather {
  private readonly orders = new Map<number, Ordeal>();
  private calls = 0;

  /** `nth` counts from 1 and from now; only requests that match are counted where a pattern is given. */
  order(ordeal: Ordeal | Ending, nth = 1): void {
    this.orders.set(this.calls + nth, typeof ordeal === 'string' ? { ending: ordeal } : ordeal);
  }

  over(): Ordeal {
    this.calls += 1;
    return this.orders.get(this.calls) ?? { ending: 'well' };
  }
}
