export interface LoggedRequest {
  readonly requestId: string;
  readonly at: Date;
  readonly method: string;
  readonly path: string;
  readonly route: string | undefined;
  /** 0 when the connection was cut before an answer went out. */
  readonly status: number;
  readonly organizationId: string | undefined;
  readonly milliseconds: number;
  readonly faults: readonly string[] | undefined;
}

export interface RequestCount {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly count: number;
}

/** The last requests in a ring; the counts are of all since the log was cleared. */
export class RequestLog {
  private ring: LoggedRequest[] = [];
  private next = 0;
  private counts = new Map<string, RequestCount>();

  constructor(readonly capacity: number) {}

  add(request: LoggedRequest): void {
    this.ring[this.next] = request;
    this.next = (this.next + 1) % this.capacity;
    const route = request.route ?? 'unknown';
    const key = `${request.method} ${route} ${request.status}`;
    const count = (this.counts.get(key)?.count ?? 0) + 1;
    this.counts.set(key, { method: request.method, route, status: request.status, count });
  }

  /** Oldest first. */
  entries(): readonly LoggedRequest[] {
    return this.ring.length < this.capacity ? [...this.ring] : [...this.ring.slice(this.next), ...this.ring.slice(0, this.next)];
  }

  totals(): readonly RequestCount[] {
    return [...this.counts.values()];
  }

  clear(): void {
    this.ring = [];
    this.next = 0;
    this.counts = new Map();
  }
}
