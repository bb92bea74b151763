/** Longest part of a name that is taken from what people or merchants wrote. */
const longest = 40;

/**
 * A piece of a file name made from any text: letters and digits, everything else a dash. No path, no control
 * character, no leading dot can survive.
 */
export const safeName = (text: string): string =>
  Array.from(text.normalize('NFKC').replace(/[^\p{L}\p{M}\p{N}]+/gu, '-').replace(/^-|-$/g, ''))
    .slice(0, longest)
    .join('')
    .replace(/-$/, '');
