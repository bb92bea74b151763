/** Does work as if it were that much later: whoever asks the machine for the time gets another answer. Put back afterwards. */
export async function atAnotherTime<Value>(milliseconds: number, work: () => Promise<Value>): Promise<Value> {
  const original = globalThis.Date;
  const shifted = (): number => original.now() + milliseconds;
  globalThis.Date = new Proxy(original, {
    construct: (target, args: unknown[], maker) => Reflect.construct(target, args.length === 0 ? [shifted()] : args, maker) as Date,
    get: (target, member, receiver) => (member === 'now' ? shifted : (Reflect.get(target, member, receiver) as unknown)),
  });
  try {
    return await work();
  } finally {
    globalThis.Date = original;
  }
}
