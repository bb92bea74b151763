type Header = string | readonly string[] | undefined;

/** The types a client asks for; one that names none takes any. */
export const acceptedTypes = (header: Header): readonly string[] =>
  (typeof header === 'string' && header.trim() !== '' ? header : '*/*').split(',').map((range) => range.split(';')[0]?.trim().toLowerCase() ?? '');

export const covers = (range: string, type: string): boolean => range === '*/*' || range === type || (range.endsWith('/*') && type.startsWith(range.slice(0, -1)));

export const acceptsJson = (header: Header): boolean => acceptedTypes(header).some((range) => covers(range, 'application/json'));
