import { decimal, RemoteReader, type ExternalRef, type Step } from '@kontor/exporter-contract';
import { contactLink } from '../deep-links';
import { readVendor } from '../references/vendors';
import type { LexofficeSettings } from '../settings';
import { findVendor } from './find-vendor';
import { ifThere, isRemoteId } from './if-there';
import type { LexofficeContext } from './lexoffice-context';

export type ContactInput = { readonly name: string };

/** A vendor of this name: found, or created. Planned only for suppliers whose id in Lexware Office is not known. */
export const ensureContact: Step<ContactInput, LexofficeSettings> = {
  // A search that finds nothing, and the creation.
  requests: 2,
  shared: true,

  async run(input, ctx) {
    return (await find(input, ctx)) ?? create(input, ctx);
  },

  find,

  async adopt(id, _input, { remote, hosts }) {
    const vendor = isRemoteId(id) ? await ifThere(readVendor(remote, id)) : undefined;
    return vendor && contactRef(id, vendor.name, hosts);
  },
};

async function find({ name }: ContactInput, { remote, hosts }: LexofficeContext): Promise<ExternalRef | undefined> {
  const vendor = await findVendor(remote, name);
  return vendor && contactRef(vendor.id, name, hosts);
}

async function create({ name }: ContactInput, { remote, hosts }: LexofficeContext): Promise<ExternalRef> {
  const json = { version: decimal('0'), roles: { vendor: {} }, company: { name }, note: 'Angelegt von Kontor aus einer Kartenzahlung.' };
  const answer = RemoteReader.of((await remote.send({ method: 'POST', path: '/v1/contacts', json })).json(), 'contact');
  return contactRef(answer.text('id'), name, hosts);
}

const contactRef = (id: string, name: string, hosts: LexofficeContext['hosts']): ExternalRef => ({
  kind: 'contact',
  id,
  url: contactLink(hosts, id),
  echo: { name },
});
