/** The last four digits; whatever stands before them is a mask. Spreadsheets drop leading zeros, so those come back. */
export function readCardLast4(text: string): string | undefined {
  if (/^\d{1,4}$/.test(text)) return text.padStart(4, '0');
  return /^[\d\s*x•.·…#-]*?(\d{4})$/iu.exec(text)?.[1];
}

const countries = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** An ISO 3166 alpha-2 code in capitals; UK is reserved there for what statements mean by it. */
export function readCountryCode(text: string): string | undefined {
  const code = text.toUpperCase() === 'UK' ? 'GB' : text.toUpperCase();
  return /^[A-Z]{2}$/.test(code) && code !== 'ZZ' && countries.of(code) !== undefined ? code : undefined;
}

/** Four digits (ISO 18245); spreadsheets drop the leading zero of 0742. */
export const readMcc = (text: string): string | undefined => (/^\d{3,4}$/.test(text) ? text.padStart(4, '0') : undefined);
