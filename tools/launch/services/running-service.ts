/** A server that is ready to be used, whoever started it. */
export interface RunningService {
  /** Connection URL with credentials; not for the screen. */
  readonly url: string;
  /** One line for people: product, version, origin, address. No credentials. */
  readonly describe: string;
  /** What the processes that use it must know beyond the URL. */
  readonly environment: Readonly<Record<string, string>>;
  /** Ends what was started here (or survived an earlier launcher); leaves a configured server alone. */
  stop(): Promise<void>;
}

/** `kept` data outlives the launcher; `throw-away` data is for tests: fast, not durable, removed at the end. */
export type Lifetime = 'kept' | 'throw-away';

export interface Place {
  readonly folder: string;
  readonly lifetime: Lifetime;
}
