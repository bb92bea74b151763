/** The platform's word for bytes an encoding does not have. By its code: the error may come from another realm. */
export const isUndecodable = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
