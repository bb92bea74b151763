import nodeCrypto from 'node:crypto';
import net from 'node:net';
import { Settings } from 'luxon';

/** Thrown where code that must be pure asks the machine for the time, for chance or for the network. */
export class ImpureError extends Error {
  constructor(asked: string) {
    super(`${asked} was asked while a plan was made; a plan may depend on its input only`);
    this.name = 'ImpureError';
  }
}

type Restore = () => void;

const targets: readonly (readonly [name: string, owner: object, members: readonly string[]])[] = [
  ['', globalThis, ['fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']],
  ['Math.', Math, ['random']],
  ['performance.', performance, ['now']],
  ['process.', process, ['hrtime', 'nextTick']],
  ['crypto.', globalThis.crypto, ['randomUUID', 'getRandomValues']],
  ['node:crypto ', nodeCrypto, ['randomUUID', 'randomBytes', 'randomInt', 'randomFillSync']],
  ['node:net ', net, ['connect', 'createConnection']],
];

/**
 * Does synchronous work in a world where time, chance, waiting and the network throw {@link ImpureError}.
 * Everything is put back afterwards, even when the work fails.
 */
export function underPoison<Value>(work: () => Value): Value {
  const restores: Restore[] = [];
  try {
    for (const [name, owner, members] of targets) for (const member of members) restores.push(poison(name, owner, member));
    restores.push(poisonDate(), confuseLuxon());
    return work();
  } finally {
    for (const restore of restores.reverse()) restore();
  }
}

function poison(name: string, owner: object, member: string): Restore {
  const original = Object.getOwnPropertyDescriptor(owner, member);
  const refuse = (): never => {
    throw new ImpureError(`${name}${member}`);
  };
  Object.defineProperty(owner, member, { configurable: true, writable: true, value: refuse });
  return () => (original ? Object.defineProperty(owner, member, original) : Reflect.deleteProperty(owner, member));
}

/** Dates made from an instant stay possible; only the present is gone. */
function poisonDate(): Restore {
  const original = globalThis.Date;
  globalThis.Date = new Proxy(original, {
    construct: (target, args: unknown[], maker) => (args.length === 0 ? askedForNow('new Date()') : (Reflect.construct(target, args, maker) as Date)),
    apply: () => askedForNow('Date()'),
    get: (target, member, receiver) => (member === 'now' ? () => askedForNow('Date.now') : (Reflect.get(target, member, receiver) as unknown)),
  });
  return () => {
    globalThis.Date = original;
  };
}

function askedForNow(asked: string): never {
  throw new ImpureError(asked);
}

let wrongTimes = 0;

/**
 * Luxon asks for the time even where a calendar day is all it works on. It gets another wrong one every time: a plan
 * that used it would not have equal bytes when it is made again.
 */
function confuseLuxon(): Restore {
  const original = Settings.now;
  Settings.now = () => (wrongTimes += 86_400_000);
  return () => {
    Settings.now = original;
  };
}
