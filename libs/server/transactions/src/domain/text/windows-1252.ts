/**
 * The 32 characters by which windows-1252 differs from ISO 8859-1, for bytes 0x80 to 0x9F.
 * Node decodes them as control characters since 20.18.3, 22.13 and 23.4 (nodejs/node issues 56542 and 60888, read
 * 2025-11-29); decoders that do it right never produce those control characters, so mending is harmless there.
 */
const characters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

export const mendWindows1252 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => characters.charAt(control.charCodeAt(0) - 0x80));
