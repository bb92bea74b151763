import type { ExternalRef, Operation } from '@kontor/exporter-contract';
import { waitingItemStates, type ExportKey, type ItemRecord, type ItemState } from '@kontor/exporter-engine';
import { after, canonicalJson, type Clock } from '@kontor/kernel';
import { isSameKey, type BookedStep, type BooksOfTruth } from './books-of-truth';

/** How long one export may use what another has made. */
const sharedMilliseconds = 24 * 3_600_000;

/** What one export knows of the equal steps of others. */
export class SharedSteps {
  constructor(
    private readonly books: BooksOfTruth,
    private readonly clock: Clock,
  ) {}

  ref(item: ItemRecord, operation: Operation): ExternalRef | 'in-doubt' | undefined {
    const since = after(this.clock.now(), -sharedMilliseconds);
    const same = this.sameAs(item, operation);
    const known = same.filter(({ ref, concludedAt }) => ref && concludedAt && concludedAt > since);
    if (known.length > 0) return known.reduce(younger).ref;
    const own = same.findIndex(({ key, operation: id }) => isSameKey(key, item) && id === operation.id);
    const unknown = (step: BookedStep, place: number): boolean => place !== own && isOpen(step) && step.intendedAt > since;
    return same.some((step, place) => unknown(step, place) && this.matters(step, place < own, same[own])) ? 'in-doubt' : undefined;
  }

  /** In the order of their first intents. */
  private sameAs({ connectionId }: ExportKey, { step: name, input }: Operation): readonly BookedStep[] {
    const wanted = canonicalJson(input);
    return [...this.books.steps.values()].filter(({ key, step, planned }) => step === name && key.connectionId === connectionId && canonicalJson(planned) === wanted);
  }

  private matters(step: BookedStep, isElder: boolean, own: BookedStep | undefined): boolean {
    if (!own || !isOpen(own)) return true;
    return this.isOnItsWay(step) ? isElder : step.intendedAt >= own.intendedAt;
  }

  private isOnItsWay({ itemId }: BookedStep): boolean {
    return (waitingItemStates as readonly ItemState[]).includes(this.books.item(itemId).state);
  }
}

const younger = (left: BookedStep, right: BookedStep): BookedStep => ((right.concludedAt ?? 0) >= (left.concludedAt ?? 0) ? right : left);

const isOpen = ({ state }: BookedStep): boolean => state === 'intended' || state === 'in-doubt';
