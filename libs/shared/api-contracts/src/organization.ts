import type { Locale } from '@kontor/kernel';

/** The organization whose transactions are coded. */
export interface OrganizationView {
  readonly id: string;
  readonly name: string;
  /** IANA name such as `Europe/Berlin`; business dates are days of this zone. */
  readonly timeZone: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly locale: Locale;
  /** ISO 4217 code of the books. */
  readonly baseCurrency: string;
}

/** Body of `PATCH /api/v1/organization`: what is left out stays. The currency of the books is chosen once. */
export type OrganizationChange = Partial<Omit<OrganizationView, 'id' | 'baseCurrency'>>;
