/** What values of a fixed form look like, in the words of the refusal. */
export const currencyCode = { de: 'muss ein Währungscode wie EUR sein, in Großbuchstaben', en: 'must be a currency code such as EUR, in capitals' };
export const countryCode = { de: 'muss ein Ländercode wie DE sein, in Großbuchstaben', en: 'must be a country code such as DE, in capitals' };
export const fourDigits = { de: 'muss aus vier Ziffern bestehen', en: 'must be four digits' };
export const plainDecimal = { de: 'muss eine Dezimalzahl wie 0.924 in Text sein', en: 'must be a decimal number such as 0.924, as text' };
export const sourceName = { de: 'muss ein kurzer Name aus a-z, 0-9 und - sein, etwa card-platform', en: 'must be a short name of a-z, 0-9 and -, such as card-platform' };
export const digest = { de: 'muss eine SHA-256-Prüfsumme sein', en: 'must be a SHA-256 digest' };
