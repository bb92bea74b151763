import { RemoteReader, type RemoteClient, type RemoteRequest } from '@kontor/exporter-contract';

/** Lexware lists no more than this, however many there are; asking beyond it is an error (MAPPINGS F14). */
const searchWindow = 10_000;

type Query = NonNullable<RemoteRequest['query']> & { readonly size: number };

/**
 * Rows of a paged list, page by page. Ends at the last page, at an empty one, or at the edge of the search window; there
 * `cutOff` is told, because what follows is not to be had.
 */
export async function* rowsOf(remote: RemoteClient, path: string, query: Query, cutOff: () => void = () => undefined): AsyncGenerator<RemoteReader> {
  for (let page = 0; (page + 1) * query.size <= searchWindow; page += 1) {
    const answer = RemoteReader.of((await remote.send({ method: 'GET', path, query: { ...query, page } })).json(), path);
    const rows = answer.objects('content');
    yield* rows;
    if (rows.length === 0 || answer.flag('last') || !answer.has('last')) return;
  }
  cutOff();
}
