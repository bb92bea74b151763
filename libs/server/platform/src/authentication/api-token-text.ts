import { newSecret } from './token-secret';

const form = /^kontor_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_([\w-]{43})$/;

/** The parts of a token's text: which organization to look in, and the secret. */
export interface ApiTokenKey {
  readonly organizationId: string;
  readonly secret: string;
}

/** `kontor_<organization id without dashes>_<secret>`: recognisable for scanners, and no look-up goes across organizations. */
export const writeApiToken = ({ organizationId, secret }: ApiTokenKey): string => `kontor_${organizationId.replaceAll('-', '')}_${secret}`;

export const newApiTokenKey = (organizationId: string): ApiTokenKey => ({ organizationId, secret: newSecret() });

/** Undefined for anything that is no token of ours. */
export function readApiToken(text: string): ApiTokenKey | undefined {
  const [, ...parts] = form.exec(text) ?? [];
  const secret = parts.at(5);
  return secret === undefined ? undefined : { organizationId: parts.slice(0, 5).join('-'), secret };
}
