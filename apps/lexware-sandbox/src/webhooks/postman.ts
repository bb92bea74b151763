import { after, type Clock } from '@kontor/kernel';
import type { Behaviour } from '../behaviour';
import type { Attempt, Delivery } from './delivery';
import type { DeliveryLog } from './delivery-log';
import { send } from './outgoing-request';
import { verdictOn, type Verdict } from './retry-ladder';
import type { SigningKey } from './signing-key';

/** Waiting subscribers must not take all sockets. */
const atOnce = 50;

/** Somebody else may own the clock and move it without a word: it is looked at this often. */
const longestSleep = 1_000;

export interface Round {
  readonly clock: Clock;
  readonly deliveries: DeliveryLog;
  readonly key: SigningKey;
  readonly behaviour: () => Behaviour;
  /** Nobody answers for this subscription any more. */
  readonly unsubscribe: (subscriptionId: string) => void;
  /** Called after each attempt. */
  readonly moved: () => void;
}

/** Brings deliveries to their subscribers when they are due by the sandbox's clock; a slow one keeps no other waiting. */
export class Postman {
  private readonly onTheWay = new Set<string>();
  private shift: AbortController | undefined;
  private next: NodeJS.Timeout | undefined;

  constructor(private readonly round: Round) {}

  start(): void {
    this.shift ??= new AbortController();
    this.wake();
  }

  /** Cuts what is on the way: it stays waiting. */
  stop(): void {
    this.shift?.abort();
    this.shift = undefined;
    clearTimeout(this.next);
  }

  /** Looks for what is due, as soon as the current request is through. */
  wake(): void {
    if (this.shift) this.sleep(0);
  }

  private sleep(milliseconds: number): void {
    clearTimeout(this.next);
    this.next = setTimeout(() => this.walk(), milliseconds).unref();
  }

  private walk(): void {
    const { clock, deliveries } = this.round;
    const now = clock.now();
    const waiting = deliveries.allWaiting().filter(({ id }) => !this.onTheWay.has(id));
    for (const delivery of waiting) if (delivery.dueAt <= now && this.onTheWay.size < atOnce) void this.bring(delivery);
    const later = waiting.find(({ id }) => !this.onTheWay.has(id));
    // Whoever comes back looks again.
    if (later && this.onTheWay.size < atOnce) this.sleep(Math.min(longestSleep, Math.max(1, later.dueAt.getTime() - now.getTime())));
  }

  private async bring(delivery: Delivery): Promise<void> {
    const { shift } = this;
    if (!shift) return;
    const { deliveries, behaviour, moved } = this.round;
    this.onTheWay.add(delivery.id);
    const attempt = await this.attempt(delivery, shift.signal);
    this.onTheWay.delete(delivery.id);
    if (shift.signal.aborted || !deliveries.isWaiting(delivery.id)) return;
    const attempts = [...delivery.attempts, attempt];
    this.settle({ ...delivery, attempts }, verdictOn(attempt, attempts.length, behaviour().webhookSpeed));
    moved();
    this.wake();
  }

  private async attempt({ callbackUrl, body }: Delivery, signal: AbortSignal): Promise<Attempt> {
    const { clock, key, behaviour } = this.round;
    const at = clock.now();
    const startedAt = performance.now();
    const headers = { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(body)), 'X-Lxo-Signature': await key.signatureOf(body) };
    const outcome = await send({ method: 'POST', url: callbackUrl, headers, body, timeout: behaviour().webhookTimeout, signal });
    return { ...outcome, at, milliseconds: Math.round(performance.now() - startedAt) };
  }

  private settle(delivery: Delivery, verdict: Verdict): void {
    const { clock, deliveries, unsubscribe } = this.round;
    switch (verdict.next) {
      case 'retry':
        return deliveries.put({ ...delivery, dueAt: after(clock.now(), verdict.wait) });
      case 'unsubscribed':
        deliveries.put({ ...delivery, state: 'given-up' });
        return unsubscribe(delivery.subscriptionId);
      case 'delivered':
      case 'given-up':
        return deliveries.put({ ...delivery, state: verdict.next });
    }
  }
}
