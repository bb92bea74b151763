import type { DatabaseSettings } from '@kontor/server-config';

/** The role whose rights every process has at run time: it owns nothing and no row policy spares it. */
export const appRole = 'kontor_app';

/** How a process signs in, and whether it must give up the owner's rights on each new connection. */
export interface AppConnection {
  readonly url: string;
  readonly stepDown: boolean;
}

export class NoDatabaseSettingError extends Error {
  constructor() {
    super('Neither KONTOR_DATABASE_APP_URL nor KONTOR_DATABASE_URL is set. Set one of them to the address of the database.');
    this.name = 'NoDatabaseSettingError';
  }
}

export function appConnection({ appUrl, ownerUrl }: Pick<DatabaseSettings, 'appUrl' | 'ownerUrl'>): AppConnection {
  if (appUrl) return { url: appUrl, stepDown: false };
  if (ownerUrl) return { url: ownerUrl, stepDown: true };
  throw new NoDatabaseSettingError();
}
