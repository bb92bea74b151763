import type { Books } from '../books/books';

export type OrganizationTaxType = 'net' | 'gross' | 'vatfree';

export interface OrganizationProfile {
  readonly companyName: string;
  readonly taxType: OrganizationTaxType;
  /** Kleinunternehmer, §19 UStG. */
  readonly smallBusiness: boolean;
  readonly businessFeatures: readonly string[];
}

/** The one who signs in on the consent page. */
export interface DemoUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface Organization {
  readonly id: string;
  readonly profile: OrganizationProfile;
  readonly user: DemoUser;
  readonly books: Books;
  readonly createdAt: Date;
}

/** No tax may be shown on vouchers of such an organization. */
export const isVatFree = ({ taxType, smallBusiness }: OrganizationProfile): boolean => smallBusiness || taxType === 'vatfree';
