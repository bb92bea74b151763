import { newId } from '@kontor/kernel';
import { isWebhookFault, type Fault, type FaultOrder } from './fault';
import { isDrawn } from './lots';

interface ArmedFault {
  readonly fault: Fault;
  readonly pattern: RegExp;
}

/** How often a webhook goes out, and how much later. */
export interface WebhookFate {
  readonly copies: number;
  readonly delay: number;
}

/** The faults in force, each with its own count of calls. */
export class FaultList {
  private armed: ArmedFault[] = [];

  get isEmpty(): boolean {
    return this.armed.length === 0;
  }

  set(order: FaultOrder): Fault {
    const fault: Fault = { ...order, id: newId(), seen: 0, struck: 0 };
    this.armed.push({ fault, pattern: patternOf(order.path) });
    return fault;
  }

  all(): readonly Fault[] {
    return this.armed.map(({ fault }) => fault);
  }

  /** Counts one call and tells which faults strike it. */
  strike(method: string, path: string): readonly Fault[] {
    return this.count((armed) => !isWebhookFault(armed.fault.kind) && matches(armed, method, path));
  }

  /** Counts one webhook and tells what becomes of it. */
  strikeWebhook(eventType: string): WebhookFate {
    const struck = this.count(({ fault, pattern }) => isWebhookFault(fault.kind) && pattern.test(eventType));
    const delays = struck.filter(({ kind }) => kind === 'delayed-webhook');
    return { copies: 1 + struck.length - delays.length, delay: delays.reduce((sum, { milliseconds }) => sum + milliseconds, 0) };
  }

  lift(id: string): boolean {
    const before = this.armed.length;
    this.armed = this.armed.filter(({ fault }) => fault.id !== id);
    return this.armed.length < before;
  }

  clear(): void {
    this.armed = [];
  }

  private count(isMeant: (armed: ArmedFault) => boolean): readonly Fault[] {
    const struck: Fault[] = [];
    this.armed = this.armed.map((armed) => {
      if (!isMeant(armed)) return armed;
      const seen = armed.fault.seen + 1;
      const hit = isDue(armed.fault, seen);
      const fault = { ...armed.fault, seen, struck: armed.fault.struck + (hit ? 1 : 0) };
      if (hit) struck.push(fault);
      return { ...armed, fault };
    });
    return struck;
  }
}

const matches = ({ fault, pattern }: ArmedFault, method: string, path: string): boolean =>
  (fault.method === undefined || fault.method === method) && pattern.test(path);

const isDue = ({ firstCall, calls, chance }: FaultOrder, call: number): boolean =>
  call >= firstCall && (calls === undefined || call < firstCall + calls) && (chance === undefined || isDrawn(chance, call));

/** Trailing slashes do not matter, as they do not for the routes. */
function patternOf(path: string): RegExp {
  const escaped = path.replace(/\/+$/, '').replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\*\*?/g, (stars) => (stars === '**' ? '.*' : '[^/]+'))}/*$`);
}
