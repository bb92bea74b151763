import type { RemoteClient } from '@kontor/exporter-contract';
import { rowsOf } from './remote-pages';

const rowsPerPage = 250;

/** A list of rows without end that counts how often it is asked. */
function endless(): { readonly remote: RemoteClient; readonly asked: number[] } {
  const asked: number[] = [];
  const content = Array.from({ length: rowsPerPage }, (_, index) => ({ id: String(index) }));
  const send: RemoteClient['send'] = async ({ query }) => {
    asked.push(Number(query?.['page']));
    return { status: 200, headers: {}, json: () => ({ content, last: false }), bytes: () => new Uint8Array() };
  };
  return { remote: { send }, asked };
}

describe('a paged list', () => {
  it('is read up to the edge of the search window and not beyond', async () => {
    const { remote, asked } = endless();
    let rows = 0;
    let cuts = 0;
    for await (const row of rowsOf(remote, '/v1/voucherlist', { size: rowsPerPage }, () => (cuts += 1))) rows += row.text('id') === '' ? 0 : 1;
    expect([rows, asked.length, asked[39], cuts]).toEqual([10_000, 40, 39, 1]);
  });

  it('is asked for one page when the reader has seen enough', async () => {
    const { remote, asked } = endless();
    for await (const _ of rowsOf(remote, '/v1/voucherlist', { size: rowsPerPage })) break;
    expect(asked).toEqual([0]);
  });
});
