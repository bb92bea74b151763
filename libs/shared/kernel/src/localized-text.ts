/** The languages Kontor speaks. */
export const locales = ['de', 'en'] as const;
export type Locale = (typeof locales)[number];

/** One sentence for people, in every language Kontor speaks. */
export type LocalizedText = Readonly<Record<Locale, string>>;
