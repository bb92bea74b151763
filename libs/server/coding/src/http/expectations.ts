/** What values of a fixed form look like, in the words of the refusal. */
export const currencyCode = { de: 'muss ein Währungscode wie EUR sein, in Großbuchstaben', en: 'must be a currency code such as EUR, in capitals' };
export const fourDigits = { de: 'muss aus vier Ziffern bestehen', en: 'must be four digits' };
