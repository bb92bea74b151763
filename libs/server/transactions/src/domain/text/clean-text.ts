/** One line of text with single spaces: cells hold line breaks, no-break spaces and padding. */
export const cleanText = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** The form in which texts are compared: headers, statuses and kinds are written in every case and width. */
export const comparable = (text: string): string => cleanText(text.normalize('NFKC')).toLowerCase();
