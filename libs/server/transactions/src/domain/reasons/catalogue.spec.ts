import { reasons } from './catalogue';
import { reason } from './reason';

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

describe('the reasons for refusing a row or a file', () => {
  it.each(Object.entries(reasons))('%s names the same facts in German and English', (_code, { de, en }) => {
    expect(placeholders(de)).toEqual(placeholders(en));
    expect(de).not.toBe(en);
  });

  it('become sentences with the facts in them', () => {
    expect(reason('unknown-country', { column: 'Land', value: 'Germany' })).toEqual({
      code: 'unknown-country',
      details: { column: 'Land', value: 'Germany' },
      sentence: {
        de: '„Germany“ in „Land“ ist kein Ländercode aus zwei Buchstaben wie DE.',
        en: '"Germany" in "Land" is not a two-letter country code such as DE.',
      },
    });
  });

  it('neither expand what a cell pretends to be nor repeat a cell of any length', () => {
    const { sentence } = reason('unknown-country', { column: '{value}', value: `$&${'x'.repeat(500)}` });
    expect(sentence.en).toMatch(/^"\$&x{198}…" in "\{value\}" is not/);
  });
});
