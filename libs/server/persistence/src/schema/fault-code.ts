/** The code of a fault of PostgreSQL or of the network, such as `42501` or `ECONNREFUSED`. */
export const faultCode = (fault: unknown): string =>
  typeof fault === 'object' && fault !== null && 'code' in fault && typeof fault.code === 'string' ? fault.code : '';
