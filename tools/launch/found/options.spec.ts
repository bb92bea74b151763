import { foundingOptions } from './options';

const usual = ['--name', ' Beispiel AG ', '--email', 'nora@beispiel.example'];

describe('founding an organization', () => {
  it('needs a name and an address, and takes the usual for the rest', () => {
    expect(foundingOptions(usual)).toEqual({
      organization: { name: 'Beispiel AG', country: 'DE', timeZone: 'Europe/Berlin', baseCurrency: 'EUR', locale: 'de' },
      owner: { email: 'nora@beispiel.example', displayName: 'nora', locale: 'de' },
    });
  });

  it('takes what is given', () => {
    const given = ['--display-name', 'Nora Neu', '--country', 'AT', '--time-zone', 'Europe/Vienna', '--currency', 'CHF', '--locale', 'en'];
    expect(foundingOptions([...usual, ...given])).toMatchObject({ organization: { country: 'AT', timeZone: 'Europe/Vienna', baseCurrency: 'CHF', locale: 'en' }, owner: { displayName: 'Nora Neu', locale: 'en' } });
  });

  it.each([
    [['--email', 'a@b.example'], '--name is missing.'],
    [['--name', 'X'], '--email is missing.'],
    [['--name', 'X', '--email', 'nora'], '--email is "nora". Write an e-mail address'],
    [[...usual, '--country', 'de'], '--country is "de". Write a country code'],
    [[...usual, '--time-zone', 'Berlin'], '--time-zone is "Berlin". Write a time zone'],
    [[...usual, '--currency', 'Euro'], '--currency is "Euro". Write a currency code'],
    [[...usual, '--locale', 'fr'], '--locale is "fr". Write one of de, en.'],
    [[...usual, '--display-name', 'a\u0000b'], 'Write at most 100 characters in one line.'],
  ])('refuses %j', (args, sentence) => {
    expect(() => foundingOptions(args)).toThrow(sentence);
  });
});
