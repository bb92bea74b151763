import { newId } from '@kontor/kernel';
import type { Fault, FaultOrder } from './fault';

interface ArmedFault {
  readonly fault: Fault;
  readonly pattern: RegExp;
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
    const struck: Fault[] = [];
    this.armed = this.armed.map((armed) => {
      if (!matches(armed, method, path)) return armed;
      const seen = armed.fault.seen + 1;
      const hit = isDue(armed.fault, seen);
      const fault = { ...armed.fault, seen, struck: armed.fault.struck + (hit ? 1 : 0) };
      if (hit) struck.push(fault);
      return { ...armed, fault };
    });
    return struck;
  }

  lift(id: string): boolean {
    const before = this.armed.length;
    this.armed = this.armed.filter(({ fault }) => fault.id !== id);
    return this.armed.length < before;
  }

  clear(): void {
    this.armed = [];
  }
}

const matches = ({ fault, pattern }: ArmedFault, method: string, path: string): boolean =>
  (fault.method === undefined || fault.method === method) && pattern.test(path);

const isDue = ({ firstCall, calls }: FaultOrder, call: number): boolean =>
  call >= firstCall && (calls === undefined || call < firstCall + calls);

/** Trailing slashes do not matter, as they do not for the routes. */
function patternOf(path: string): RegExp {
  const escaped = path.replace(/\/+$/, '').replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replace(/\*\*?/g, (stars) => (stars === '**' ? '.*' : '[^/]+'))}/*$`);
}
