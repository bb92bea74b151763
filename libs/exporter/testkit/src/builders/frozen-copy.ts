/** Copies plain data and freezes the copy to its depths: whoever changes it throws. */
export function frozenCopy<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  const copy: unknown = Array.isArray(value)
    ? value.map((item: unknown) => frozenCopy(item))
    : Object.fromEntries(Object.entries(value).map(([name, member]) => [name, frozenCopy(member as unknown)]));
  return Object.freeze(copy) as Value;
}
