/** What a fault of PostgreSQL carries; statement, detail and place may quote rows. */
interface DatabaseFault extends Error {
  readonly code?: string;
  readonly table?: string;
  readonly constraint?: string;
  detail?: string | undefined;
  where?: string | undefined;
  internalQuery?: string | undefined;
}

/** PostgreSQL quotes a refused value behind a colon: `invalid input syntax for type uuid: "..."`. */
const withoutQuotedValue = (sentence: string): string => sentence.split(/: "|\n/)[0] ?? '';

/** Takes the statement and the values of rows out of a fault: faults end in logs, and rows hold names, amounts and tokens. */
export function makeDiscreet(fault: DatabaseFault, statement: { readonly sql: string }): void {
  const ownWords = fault.message.startsWith(statement.sql) ? fault.message.slice(statement.sql.length + ' - '.length) : fault.message;
  fault.message = withoutQuotedValue(ownWords);
  fault.detail = undefined;
  fault.where = undefined;
  fault.internalQuery = undefined;
}
