/** A word of an interface, or its version: everything else may be an id, a name or an amount. */
const word = /^(v\d{1,2}|[A-Za-z][A-Za-z_-]{0,39})$/;

/** The path of a request without what it is about: `/v1/documents/{id}/files`. */
export const pathTemplate = (path: string): string =>
  path
    .split('?', 1)
    .join('')
    .split('/')
    .map((part) => (part === '' || word.test(part) ? part : '{id}'))
    .join('/');
