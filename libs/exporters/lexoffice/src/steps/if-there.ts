import { RemoteFailure } from '@kontor/exporter-contract';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a person names may be anything; only ids of Lexware's form are asked for. */
export const isRemoteId = (id: string): boolean => uuid.test(id);

/** Nothing where Lexware answers that there is no such thing; every other failure says nothing about that. */
export async function ifThere<Thing>(look: Promise<Thing>): Promise<Thing | undefined> {
  try {
    return await look;
  } catch (error) {
    if (error instanceof RemoteFailure && error.failure.status === 404) return undefined;
    throw error;
  }
}
