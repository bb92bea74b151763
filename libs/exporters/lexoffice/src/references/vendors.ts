import { RemoteReader, type RemoteClient } from '@kontor/exporter-contract';
import { rowsOf } from '../remote-pages';

/** A contact with the vendor role that is in use. */
export interface Vendor {
  readonly id: string;
  readonly name: string;
  /** Given by Lexware, rising. */
  readonly number?: string;
}

const pageSize = 250;

/** Vendors, all or those whose name contains the search text. Archived contacts come along unasked and are left out. */
export async function* vendorsIn(remote: RemoteClient, search?: string, cutOff?: () => void): AsyncGenerator<Vendor> {
  const query = { vendor: true, size: pageSize, ...(search === undefined ? {} : { name: search }) };
  for await (const row of rowsOf(remote, '/v1/contacts', query, cutOff)) {
    if (!row.flag('archived')) yield vendorOf(row);
  }
}

/** One call: the contact, if it is a vendor in use. An unknown id is a RemoteFailure with status 404. */
export async function readVendor(remote: RemoteClient, id: string): Promise<Vendor | undefined> {
  const row = RemoteReader.of((await remote.send({ method: 'GET', path: `/v1/contacts/${encodeURIComponent(id)}` })).json(), 'contact');
  const isVendor = row.has('roles') && row.object('roles').has('vendor');
  return isVendor && !row.flag('archived') ? vendorOf(row) : undefined;
}

function vendorOf(row: RemoteReader): Vendor {
  const vendor = row.has('roles') && row.object('roles').has('vendor') ? row.object('roles').object('vendor') : undefined;
  const number = vendor?.optionalText('number');
  return { id: row.text('id'), name: nameOf(row), ...(number === undefined ? {} : { number }) };
}

function nameOf(row: RemoteReader): string {
  if (row.has('company')) return row.object('company').text('name');
  const person = row.object('person');
  return [person.optionalText('firstName'), person.text('lastName')].filter((part) => part !== undefined).join(' ');
}
