/** What is logged of an error: never its other members, which may hold queries, headers or bodies. */
export interface ErrorFields {
  readonly type: string;
  readonly message: string;
  readonly code?: string;
  readonly frames?: string;
  readonly cause?: ErrorFields;
}

/** The query builder puts the whole statement with its values before the words of the database. */
const withoutStatement = (error: Error): string => ('routine' in error && 'severity' in error ? (error.message.split(' - ').at(-1) ?? '') : error.message);

const framesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .join('\n');

/** Reduces anything thrown to what may stand in a log. */
export function errorFields(thrown: unknown): ErrorFields {
  if (!(thrown instanceof Error)) return { type: typeof thrown, message: 'something that is no Error was thrown' };
  const code: unknown = 'code' in thrown ? thrown.code : undefined;
  return {
    type: thrown.name,
    message: withoutStatement(thrown),
    ...(typeof code === 'string' && { code }),
    frames: framesOf(thrown),
    ...(thrown.cause instanceof Error && { cause: errorFields(thrown.cause) }),
  };
}
