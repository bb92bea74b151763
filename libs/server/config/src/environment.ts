/** Variables of a process, as text. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The only place on the server that looks at the process's own variables. */
export const readEnvironment = (): Environment => process.env;
