import { Refusal } from '../terminal/refusal';
import { requireSoundSettings } from './require-sound-settings';

const ports = { api: 4000, worker: 4001, sandbox: 4010 };
const check = (given: Readonly<Record<string, string>>) => () => requireSoundSettings({ choice: { forceEmbeddedRedis: false, production: given['KONTOR_MODE'] === 'production' }, folder: '/data', ports }, given);

describe('the settings of a start', () => {
  it('need nothing for trying out', () => {
    expect(check({})).not.toThrow();
  });

  it.each([
    ['KONTOR_LOG_LEVEL', 'bogus', /KONTOR_LOG_LEVEL is "bogus"\. Write one of /],
    ['KONTOR_MODE', 'foo', /KONTOR_MODE is "foo"\. Write development/],
    ['KONTOR_SECRET_KEYS', 'xxx', /KONTOR_SECRET_KEYS cannot be read\. Write id:base64/],
    ['KONTOR_SWEEP_SECONDS', 'abc', /KONTOR_SWEEP_SECONDS is "abc"\. Write seconds/],
    ['KONTOR_PUBLIC_URL', 'foo', /KONTOR_PUBLIC_URL is "foo"\. Write an address/],
    ['KONTOR_MODE', 'production', /KONTOR_SECRET_KEYS is missing[^]*KONTOR_DATABASE_APP_URL is missing/],
  ])('are refused before anything is started: %s=%s', (name, value, sentence) => {
    expect(check({ [name]: value })).toThrow(sentence);
    expect(check({ [name]: value })).toThrow(Refusal);
  });
});
