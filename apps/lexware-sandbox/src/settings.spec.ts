import { readSettings } from './settings';
import { SettingsError } from './settings-error';

describe('the settings of the sandbox', () => {
  it('are good without any', () => {
    expect(readSettings({})).toMatchObject({ host: '127.0.0.1', port: 4010, rateLimit: true });
  });

  it('are taken from the environment', () => {
    const settings = readSettings({ LEXWARE_SANDBOX_PORT: '5000', LEXWARE_SANDBOX_RATE_LIMIT: 'off', LEXWARE_SANDBOX_REDIRECT_URIS: 'https://a.example/cb, https://b.example/cb' });
    expect(readSettings({ LEXWARE_SANDBOX_STATE: '/tmp/books', LEXWARE_SANDBOX_WEBHOOK_SPEED: '1000' })).toMatchObject({ stateFile: '/tmp/books', behaviour: { webhookSpeed: 1_000 } });
    expect(settings).toMatchObject({ port: 5000, rateLimit: false, client: { redirectUris: ['https://a.example/cb', 'https://b.example/cb'] } });
  });

  it.each([
    [{ LEXWARE_SANDBOX_PORT: 'four' }, 'LEXWARE_SANDBOX_PORT is "four"'],
    [{ LEXWARE_SANDBOX_PORT: '70000' }, 'LEXWARE_SANDBOX_PORT is "70000"'],
    [{ LEXWARE_SANDBOX_WEBHOOK_SPEED: '0' }, 'LEXWARE_SANDBOX_WEBHOOK_SPEED is "0"'],
    [{ LEXWARE_SANDBOX_RATE_LIMIT: 'no' }, 'LEXWARE_SANDBOX_RATE_LIMIT is "no"'],
  ])('name the cure when %p cannot be used', (environment, sentence) => {
    expect(() => readSettings(environment)).toThrow(SettingsError);
    expect(() => readSettings(environment)).toThrow(sentence);
  });
});
