import type { LocalizedText } from '@kontor/kernel';
import type { SettingsSchema } from './settings';

/** OAuth 2 authorization code with PKCE (S256). Paths are relative to `host`, a key of the manifest's hosts. */
export interface OAuth2Scheme {
  readonly kind: 'oauth2';
  readonly title: LocalizedText;
  readonly explain: LocalizedText;
  readonly host: string;
  readonly authorizePath: string;
  readonly tokenPath: string;
  readonly revokePath?: string;
  readonly scopes: readonly string[];
  readonly clientAuthentication: 'basic';
  /** Extra parameters of the authorize address, such as the name the connection carries there. */
  readonly authorizeParameters?: Readonly<Record<string, string>>;
  readonly unlocks: readonly string[];
}

/** A key the person copies from the accounting system; sent as a bearer token. */
export interface ApiKeyScheme {
  readonly kind: 'api-key';
  readonly title: LocalizedText;
  readonly explain: LocalizedText;
  readonly unlocks: readonly string[];
}

/** Nothing to sign in to: the exporter makes files. */
export interface NoAuthScheme {
  readonly kind: 'none';
  readonly title: LocalizedText;
  readonly explain: LocalizedText;
  readonly unlocks: readonly string[];
}
export type AuthScheme = OAuth2Scheme | ApiKeyScheme | NoAuthScheme;

/** At most `requests` in every `perMilliseconds`. Core spaces calls evenly: nothing is saved up over a pause. */
export interface RateLimit {
  /** `connection`: each connection has its own allowance. `app`: all connections of this installation share it. */
  readonly scope: 'connection' | 'app';
  readonly requests: number;
  readonly perMilliseconds: number;
}

/** What the remote system can and cannot do; core derives its caution from this. */
export interface RemoteTraits {
  readonly idempotencyKey: 'native' | 'none';
  readonly canUpdate: boolean;
  readonly canDelete: boolean;
  readonly receipts: { readonly mimeTypes: readonly string[]; readonly maxBytes: number; readonly maxCount: number };
  /** Longest time a request may still be running there after it was sent. */
  readonly maxRequestMilliseconds: number;
  /** Longest time until something written can be found by looking. */
  readonly readLagMilliseconds: number;
}

/** Plain JSON: tiles, forms and limits are read from it without running the plugin. */
export interface ExporterManifest {
  /** Lower-case letters, digits and dashes. */
  readonly id: string;
  readonly contract: 1;
  readonly displayName: string;
  readonly summary: LocalizedText;
  /** ISO 3166 alpha-2 codes of the countries it is made for. */
  readonly markets: readonly string[];
  /** An SVG picture as text. */
  readonly logo: string;
  /** Base addresses by name; the operator may override each, the user never. */
  readonly hosts: Readonly<Record<string, string>>;
  /** What an authentication scheme can unlock, in words. */
  readonly capabilities: Readonly<Record<string, LocalizedText>>;
  readonly auth: readonly AuthScheme[];
  readonly settings: SettingsSchema;
  readonly rateLimits: readonly RateLimit[];
  readonly remote: RemoteTraits;
}
