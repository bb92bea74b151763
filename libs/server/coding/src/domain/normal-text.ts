/** How names are compared: case, spaces and ways of writing the same letter do not count. */
export const normalText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
