type OptionalKey<Facts> = { [Key in keyof Facts]: undefined extends Facts[Key] ? Key : never }[keyof Facts];
type Known<Facts> = Omit<Facts, OptionalKey<Facts>> & { [Key in OptionalKey<Facts>]?: Exclude<Facts[Key], undefined> };

/** The facts that are there: a statement says "unknown" by leaving the member out, never by `undefined`. */
export const known = <Facts extends object>(facts: Facts): Known<Facts> =>
  Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Known<Facts>;
