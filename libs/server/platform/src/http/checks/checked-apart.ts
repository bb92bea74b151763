const key = 'kontor:checked-apart';

/** A member whose parts are checked one by one where they are read, so that a wrong one does not hold back the others. */
export const CheckedApart = (): PropertyDecorator => (target, property) => {
  const before = membersCheckedApart(target.constructor);
  Reflect.defineMetadata(key, [...before, String(property)], target.constructor);
};

export const membersCheckedApart = (type: unknown): readonly string[] => {
  const found: unknown = typeof type === 'function' ? Reflect.getMetadata(key, type) : undefined;
  return Array.isArray(found) ? found.map(String) : [];
};
