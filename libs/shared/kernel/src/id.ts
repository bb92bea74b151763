import { v7, validate } from 'uuid';

/** A new UUID version 7: unguessable enough for a key, sortable by the time it was made. */
export const newId = (): string => v7();

/** True for any UUID in its usual spelling. */
export const isId = (text: string): boolean => validate(text);
