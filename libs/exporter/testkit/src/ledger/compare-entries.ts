import { RemoteFailure, RemoteReader, type DriftFinding, type ExporterContext, type RefToCheck } from '@kontor/exporter-contract';
import type { LedgerSettings } from './inputs';

/** Looks at every entry again; receipts and payments cannot change in the ledger. */
export async function* compareEntries(refs: readonly RefToCheck[], { remote }: ExporterContext<LedgerSettings>): AsyncGenerator<DriftFinding> {
  for (const { key, step, ref } of refs) {
    if (step === 'createEntry') yield { key, ...(await compare(remote, ref)) };
  }
}

async function compare(remote: ExporterContext<LedgerSettings>['remote'], { id, echo = {} }: RefToCheck['ref']): Promise<Omit<DriftFinding, 'key'>> {
  try {
    const entry = RemoteReader.of((await remote.send({ method: 'GET', path: `/entries/${id}` })).json());
    const differing = ['kind', 'gross', 'currency'].filter((member) => entry.text(member) !== echo[member]);
    if (differing.length === 0) return { state: entry.flag('confirmed') ? 'confirmed' : 'unchanged' };
    return { state: 'changed', differences: Object.fromEntries(differing.map((member) => [member, { written: echo[member] ?? null, found: entry.text(member) }])) };
  } catch (error) {
    // Only "not found" is an answer; anything else says nothing about the entry.
    if (error instanceof RemoteFailure && error.failure.status === 404) return { state: 'gone' };
    throw error;
  }
}
