import { RemoteFailure, RemoteReader, type ExternalRef, type SettingValues, type StepContext } from '@kontor/exporter-contract';
import type { JsonObject } from '@kontor/kernel';

/** Reads an entry that a person says is the one, as writing it would have described it. */
export async function adoptEntry(id: string, _input: JsonObject, { remote }: StepContext<SettingValues>): Promise<ExternalRef | undefined> {
  try {
    const entry = RemoteReader.of((await remote.send({ method: 'GET', path: `/entries/${encodeURIComponent(id)}` })).json());
    const echo = { kind: entry.text('kind'), gross: entry.text('gross'), currency: entry.text('currency') };
    return { kind: 'entry', id: entry.text('id'), url: `https://ledger.example/entries/${entry.text('id')}`, echo };
  } catch (error) {
    // Only "not found" is an answer; anything else says nothing about the entry.
    if (error instanceof RemoteFailure && error.failure.status === 404) return undefined;
    throw error;
  }
}
