/** UN/ECE recommendation 20: the units of everyday invoices that have a word. */
export const namedUnits: readonly string[] = ['H87', 'C62', 'HUR', 'DAY', 'MON', 'LTR', 'LS', 'XPP'];

/** Those that are written the same way everywhere; others are shown by their code. */
const symbols: Readonly<Record<string, string>> = { KGM: 'kg', MTR: 'm', KMT: 'km', KWH: 'kWh' };

export const symbolOf = (unit: string): string => symbols[unit] ?? unit;
