import { Books } from '../books/books';
import { apiKey } from './api-key';
import type { Organization, OrganizationProfile } from './organization';
import type { Organizations } from './organizations';
import { seedVendors } from './seed-vendors';

export const nordlichtId = '3d1c9a52-6f1b-4a53-9c0e-51a7f0b4e201';
export const atelierKleinId = '8b5e2f0c-1d7a-4c9e-8f36-20c4d9a7e302';

export const sandboxKey = 'sandbox-key';
export const smallBusinessKey = 'sandbox-key-small-business';
/** A key as the extensions page gives it to anyone: without banking and assignment hints. */
export const publicKey = 'sandbox-key-public';

const businessFeatures = ['INVOICING', 'INVOICING_PRO', 'BOOKKEEPING'];

const nordlicht: OrganizationProfile = { companyName: 'Nordlicht Handels GmbH', taxType: 'net', smallBusiness: false, businessFeatures };
const atelierKlein: OrganizationProfile = { companyName: 'Atelier Klein', taxType: 'vatfree', smallBusiness: true, businessFeatures };

/** Founds the two organizations every sandbox starts with. */
export function seedOrganizations(organizations: Organizations, now: Date): void {
  const first = organization(nordlichtId, nordlicht, { name: 'Demo Nordlicht', email: 'demo@nordlicht.example' }, now);
  const second = organization(atelierKleinId, atelierKlein, { name: 'Demo Klein', email: 'demo@atelier-klein.example' }, now);
  organizations.add(
    first,
    apiKey(sandboxKey, 'a4c1e3d0-0001-4c55-9b1f-7d2e8c6f4a01', first),
    apiKey(publicKey, 'a4c1e3d0-0002-4c55-9b1f-7d2e8c6f4a02', first, 'public'),
  );
  organizations.add(second, apiKey(smallBusinessKey, 'a4c1e3d0-0003-4c55-9b1f-7d2e8c6f4a03', second));
}

/** An organization with a few vendors and otherwise empty books. */
export function organization(id: string, profile: OrganizationProfile, user: { name: string; email: string }, createdAt: Date, vendorNames?: readonly string[]): Organization {
  const books = new Books();
  seedVendors(books, createdAt, vendorNames);
  return { id, profile, books, createdAt, user: { ...user, email: user.email.toLowerCase(), id: `${id.slice(0, -4)}ffff` } };
}
