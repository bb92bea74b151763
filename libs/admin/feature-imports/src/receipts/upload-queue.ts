import { computed, inject, Injectable, signal } from '@angular/core';
import type { ReceiptView } from '@kontor/api-contracts';
import { attempt, ReceiptInboxStore, type Failure } from '@kontor/admin-data-access';

export const uploadStates = ['waiting', 'sending', 'stored', 'known', 'refused', 'failed'] as const;
export type UploadState = (typeof uploadStates)[number];

/** One file on its way, and what became of it. */
export interface Upload {
  readonly id: number;
  readonly file: File;
  readonly state: UploadState;
  /** Why the server did not take it, in its own words. */
  readonly reason: string;
}

type Ending = Pick<Upload, 'state' | 'reason'> & { readonly receipt?: ReceiptView };

/** So many files travel at the same time. */
const lanes = 2;

/** What the server says of one file stands in its fields; of the request as a whole in its detail and cure. */
function endingOf(failure: Failure): Ending {
  if (failure.kind !== 'problem') return { state: 'failed', reason: '' };
  const { detail, cure, errors = [] } = failure.problem;
  const told = errors.map((error) => error.detail).join(' ');
  return { state: 'refused', reason: told === '' ? `${detail} ${cure}` : told };
}

/** Sends many receipts one by one, each with a result of its own. Goes on while somebody looks at another page. */
@Injectable({ providedIn: 'root' })
export class UploadQueue {
  private readonly store = inject(ReceiptInboxStore);
  private readonly all = signal<readonly Upload[]>([]);
  private readonly landed = signal<readonly ReceiptView[]>([]);
  private sending = 0;
  private last = 0;

  readonly uploads = this.all.asReadonly();
  /** New receipts of no transaction, in the order they arrived. */
  readonly arrivals = this.landed.asReadonly();
  readonly done = computed(() => this.all().filter(({ state }) => state !== 'waiting' && state !== 'sending').length);
  readonly isBusy = computed(() => this.done() < this.all().length);

  add(files: readonly File[]): void {
    const added = files.map((file): Upload => ({ id: (this.last += 1), file, state: 'waiting', reason: '' }));
    this.all.update((known) => [...known, ...added]);
    for (let lane = this.sending; lane < lanes; lane += 1) void this.work();
  }

  /** Once more, where the network was in the way. */
  retry(id: number): void {
    this.put(id, { state: 'waiting', reason: '' });
    if (this.sending < lanes) void this.work();
  }

  clear(): void {
    this.all.update((known) => known.filter(({ state }) => state === 'waiting' || state === 'sending'));
  }

  private async work(): Promise<void> {
    this.sending += 1;
    for (let next = this.next(); next; next = this.next()) {
      this.put(next.id, { state: 'sending', reason: '' });
      const { receipt, ...ending } = await this.send(next.file);
      if (receipt && receipt.transactionIds.length === 0) this.landed.update((known) => [...known, receipt]);
      this.put(next.id, ending);
    }
    this.sending -= 1;
  }

  private async send(file: File): Promise<Ending> {
    const outcome = await attempt(this.store.upload(file));
    if (!outcome.ok) return endingOf(outcome.failure);
    const { outcome: state = 'refused', receipt = null, problem = null } = outcome.value ?? {};
    return { state, reason: problem?.detail ?? '', ...(receipt && { receipt }) };
  }

  private next(): Upload | undefined {
    return this.all().find(({ state }) => state === 'waiting');
  }

  private put(id: number, ending: Pick<Upload, 'state' | 'reason'>): void {
    this.all.update((known) => known.map((upload) => (upload.id === id ? { ...upload, ...ending } : upload)));
  }
}
