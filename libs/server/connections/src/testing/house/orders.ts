/** What becomes of one request. */
export type Fate =
  /** Answered so instead of being dealt with. */
  | { readonly answer: { readonly status: number; readonly body?: unknown } }
  /** Dealt with, but answered so. */
  | { readonly afterwards: { readonly status: number; readonly body?: unknown } }
  /** The line breaks: before anything happened, or after everything has. */
  | 'reset-before'
  | 'reset-after';

/** A request that waits at the counter until a test lets it go on. */
export interface Held {
  readonly arrived: Promise<void>;
  release(): void;
}

interface Order {
  readonly path: RegExp;
  readonly method: string | undefined;
  fates: readonly (Fate | undefined)[];
}

interface Gate {
  readonly path: RegExp;
  readonly arrive: () => void;
  readonly opened: Promise<void>;
}

/** Keeps what a test has ordered to happen to requests to come. */
export class Orders {
  private readonly orders: Order[] = [];
  private gates: readonly Gate[] = [];

  /** The next requests of that path end so, one after the other; `undefined` lets one pass. */
  next(path: RegExp, fates: readonly (Fate | undefined)[], method?: string): void {
    this.orders.push({ path, method, fates });
  }

  forget(): void {
    this.orders.length = 0;
  }

  /** The next request of that path waits. */
  hold(path: RegExp): Held {
    let arrive: () => void = () => undefined;
    let release: () => void = () => undefined;
    const arrived = new Promise<void>((resolve) => (arrive = resolve));
    const opened = new Promise<void>((resolve) => (release = resolve));
    this.gates = [...this.gates, { path, arrive, opened }];
    return { arrived, release };
  }

  async pass(path: string): Promise<void> {
    const gate = this.gates.find((one) => one.path.test(path));
    if (!gate) return;
    this.gates = this.gates.filter((one) => one !== gate);
    gate.arrive();
    await gate.opened;
  }

  fateOf(method: string, path: string): Fate | undefined {
    const order = this.orders.find((one) => one.fates.length > 0 && one.path.test(path) && (one.method ?? method) === method);
    if (!order) return undefined;
    const [fate, ...rest] = order.fates;
    order.fates = rest;
    return fate;
  }
}
