/** Answer of `GET /health/live`: the process runs. */
export interface LivenessView {
  readonly status: 'ok';
}

/** Answer of `GET /health/ready`, with status 503 unless everything answers. */
export interface ReadinessView {
  readonly status: 'ok' | 'unavailable';
  /** One line per thing Kontor needs, such as `database`. */
  readonly checks: Readonly<Record<string, 'ok' | 'unavailable'>>;
}
