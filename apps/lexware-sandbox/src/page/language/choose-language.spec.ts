import { languageOf, rememberLanguage } from './choose-language';

describe('the language of the pages', () => {
  it.each([
    [undefined, 'de'],
    ['', 'de'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,de;q=0.8', 'en'],
    ['de-AT,en;q=0.9', 'de'],
    ['fr;q=1, en;q=0.3, de;q=0.7', 'de'],
    ['fr-FR, en;q=0.1', 'en'],
    ['de;q=0, en;q=0.1', 'en'],
    ['fr, *;q=0.5', 'de'],
    ['nonsense;;;q=q', 'de'],
  ])('for a browser that asks for %p is %s', (header, language) => {
    expect(languageOf({ 'accept-language': header })).toBe(language);
  });

  it('is the one the reader chose, whatever the browser asks for', () => {
    const [pair] = rememberLanguage('en').split(';');
    expect(languageOf({ 'accept-language': 'de', cookie: `a=b; ${pair}` })).toBe('en');
    expect(languageOf({ 'accept-language': 'de', cookie: 'sandbox-language=fr' })).toBe('de');
  });
});
