/** The {@link Clock} of the process; tests provide one that they move. */
export const CLOCK = Symbol('clock');
