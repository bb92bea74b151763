import { StepFailure, type RemoteClient } from '@kontor/exporter-contract';
import { fault } from '../messages/catalogue';
import { vendorsIn, type Vendor } from '../references/vendors';
import { contactSearch, normalised } from '../search-text';

/**
 * The vendor of exactly this name, of several the oldest by its number. Names too short for the search are looked for
 * among all vendors; where these are more than Lexware lists, a person has to choose, lest a second one is made.
 */
export async function findVendor(remote: RemoteClient, name: string): Promise<Vendor | undefined> {
  const wanted = normalised(name);
  const same: Vendor[] = [];
  let isCut = false;
  for await (const vendor of vendorsIn(remote, contactSearch(name.replace(/\s+/g, ' ').trim()), () => (isCut = true))) {
    if (normalised(vendor.name) === wanted) same.push(vendor);
  }
  if (isCut && same.length === 0) throw new StepFailure(fault('invalid-data', 'LEX-supplier-not-findable', { params: { name } }));
  return same.sort(byNumber)[0];
}

/** Numbers are digits; those without one come last. */
const byNumber = (left: Vendor, right: Vendor): number => (left.number ?? '\uffff').localeCompare(right.number ?? '\uffff', 'en', { numeric: true });
