/** How to sign in to the organization with which a newcomer looks around. */
export interface DemoSignIn {
  readonly email: string;
  readonly password: string;
}

export const demoSignIn: DemoSignIn = { email: 'demo@kontor.example', password: 'kontor-demo-2026' };
export const demoOrganization = { name: 'Nordlicht Handels GmbH', timeZone: 'Europe/Berlin', country: 'DE', locale: 'de', baseCurrency: 'EUR' } as const;
export const demoOwner = { ...demoSignIn, displayName: 'Mila Muster', locale: 'en' } as const;
