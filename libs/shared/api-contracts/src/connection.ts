import type { AuthScheme, SettingsSchema, SettingValue } from '@kontor/exporter-contract';
import type { IssueView } from './issue';

/** An accounting system that can be connected, as its plugin declares it. */
export interface ExporterView {
  readonly id: string;
  readonly displayName: string;
  /** In the language of the answer. */
  readonly summary: string;
  /** ISO 3166 alpha-2. */
  readonly markets: readonly string[];
  /** SVG text. */
  readonly logo: string;
  readonly delivery: 'api' | 'file';
  readonly auth: readonly AuthOptionView[];
  /** Fields of the settings form; texts in both languages. */
  readonly settings: SettingsSchema;
  /** What a set-up arranges, in its order. */
  readonly setUp: readonly SetupHookView[];
}

/** One thing a set-up arranges. */
export interface SetupHookView {
  readonly hook: string;
  readonly title: string;
}

/** One way of signing in. */
export interface AuthOptionView {
  readonly kind: AuthScheme['kind'];
  readonly title: string;
  readonly explain: string;
  /** What it unlocks, in words. */
  readonly unlocks: readonly string[];
  /** False while the operator has not arranged it. */
  readonly available: boolean;
}

export type ConnectionStateView = 'connected' | 'paused' | 'needs-sign-in' | 'disconnected';

/** One organization's tie to one company in one accounting system. No secret is part of it. */
export interface ConnectionView {
  readonly id: string;
  readonly exporterId: string;
  readonly authKind: AuthScheme['kind'];
  readonly state: ConnectionStateView;
  readonly company: { readonly id: string; readonly name: string };
  readonly settings: Readonly<Record<string, SettingValue>>;
  /** Ids of what the way of signing in unlocks. */
  readonly capabilities: readonly string[];
  /** Why it is paused or wants a new sign-in. */
  readonly pausedBecause: IssueView | null;
  /** What the accounting system refuses to be told after an export, such as a balance, until somebody mends it. Exports go on. */
  readonly warning: IssueView | null;
  /** UTC instants. */
  readonly connectedAt: string;
  readonly checkedAt: string | null;
  readonly disconnectedAt: string | null;
}

/** Body of `POST /api/v1/connections`. */
export interface NewConnection {
  readonly exporterId: string;
  readonly authKind: AuthScheme['kind'];
  /** By the names of the exporter's settings; what is left out takes its default. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** With `api-key` only. Stored sealed, never shown again. */
  readonly apiKey?: string;
}

/** Body of `PATCH /api/v1/connections/{id}`. */
export interface ConnectionChange {
  /** What is left out stays. */
  readonly settings: Readonly<Record<string, unknown>>;
}

/** Answer of `POST /api/v1/connections`: either the connection, or where to send the browser first. */
export interface ConnectionBegun {
  readonly connection: ConnectionView | null;
  /** With `oauth2`: sign in there; the way back ends at the callback of this API. */
  readonly authorizeUrl: string | null;
}

/** What one set-up hook did. */
export interface SetupReportView extends SetupHookView {
  readonly did: 'created' | 'reused' | 'changed' | 'unchanged' | 'passed-over' | 'failed';
  /** What the person who connects should know. */
  readonly note: string;
  readonly fault: IssueView | null;
  readonly ranAt: string;
}
