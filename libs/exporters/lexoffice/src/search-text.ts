/** Lexware searches names and numbers in their HTML form; the client encodes for the address afterwards (MAPPINGS F29). */
export const htmlEncoded = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const shortest = 3;
const longest = 128;

/** In contact searches `_` and `%` are wildcards and `\` takes their meaning away. */
const literal = (text: string): string => htmlEncoded(text.replace(/[\\_%]/g, '\\$&'));

/**
 * What to search a contact by: the name, cut to what the search takes (it matches parts of names).
 * Nothing for names too short to be searched.
 */
export function contactSearch(name: string): string | undefined {
  if (name.length < shortest) return undefined;
  const characters = [...name];
  while (literal(characters.join('')).length > longest) characters.pop();
  return literal(characters.join(''));
}

/** Names are the same when only case, accents' encoding and spacing differ. */
export const normalised = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLocaleLowerCase('de');
