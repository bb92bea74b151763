import type { Delivery } from './delivery';

/** How many deliveries are remembered once they are settled. */
const remembered = 5_000;

/** What is to be sent, and what became of what was. */
export class DeliveryLog {
  private readonly waiting = new Map<string, Delivery>();
  private readonly settled = new Map<string, Delivery>();

  /** Adds a delivery, or puts it in the place of the one with its id. */
  put(delivery: Delivery): void {
    if (delivery.state === 'waiting') {
      this.waiting.set(delivery.id, delivery);
      return;
    }
    this.waiting.delete(delivery.id);
    this.settled.set(delivery.id, delivery);
    const [oldest] = this.settled.keys();
    if (this.settled.size > remembered && oldest !== undefined) this.settled.delete(oldest);
  }

  find(id: string): Delivery | undefined {
    return this.waiting.get(id) ?? this.settled.get(id);
  }

  isWaiting(id: string): boolean {
    return this.waiting.has(id);
  }

  /** What has to go out, most urgent first. */
  allWaiting(): readonly Delivery[] {
    return [...this.waiting.values()].sort((left, right) => left.dueAt.getTime() - right.dueAt.getTime());
  }

  /** Settled ones first, each part in the order in which it came about. */
  all(): readonly Delivery[] {
    return [...this.settled.values(), ...this.waiting.values()];
  }

  clear(): void {
    this.waiting.clear();
    this.settled.clear();
  }
}
