import { readExporterSettings } from './exporter.settings';

const read = (env: Record<string, string>, allowLoopback = true) => {
  const problems: string[] = [];
  return { settings: readExporterSettings(env, { allowLoopback, problems }), problems };
};

describe('what the operator says about exporters', () => {
  it('is collected by exporter id', () => {
    const { settings, problems } = read({
      KONTOR_EXPORTER_LEDGER_CLIENT_ID: 'abc',
      KONTOR_EXPORTER_LEDGER_CLIENT_SECRET: 's3cret',
      KONTOR_EXPORTER_LEDGER_URL_API: 'http://127.0.0.1:4010/',
      KONTOR_EXPORTER_LEDGER_URL_SIGN_IN: 'https://login.example.com',
      KONTOR_EXPORTER_OTHER_BOOKS_CLIENT_ID: 'def',
      KONTOR_EXPORTER_EMPTY_CLIENT_ID: '',
      PATH: '/bin',
    });
    expect(problems).toEqual([]);
    expect(settings.exporters).toEqual({
      ledger: { clientId: 'abc', clientSecret: 's3cret', urls: { api: 'http://127.0.0.1:4010', 'sign-in': 'https://login.example.com' } },
      'other-books': { clientId: 'def', urls: {} },
    });
  });

  it.each([
    ['http to another machine', 'http://ledger.example.com'],
    ['http to a name that only begins like this machine', 'http://127.0.0.1.example.com'],
    ['another protocol', 'ftp://127.0.0.1'],
    ['no address', 'ledger'],
  ])('refuses %s', (_, value) => {
    expect(read({ KONTOR_EXPORTER_LEDGER_URL_API: value }).problems).toEqual([
      `KONTOR_EXPORTER_LEDGER_URL_API is "${value}". Write an address with https://; http:// is allowed for 127.0.0.1 only.`,
    ]);
  });

  it('refuses this machine where production speaks to the real thing', () => {
    expect(read({ KONTOR_EXPORTER_LEDGER_URL_API: 'http://localhost:4010' }, false).problems).toHaveLength(1);
  });

  it('points out a misspelt variable', () => {
    const { problems } = read({ KONTOR_EXPORTER_LEDGER_SECRET: 'x' });
    expect(problems).toEqual([expect.stringMatching(/^KONTOR_EXPORTER_LEDGER_SECRET is no known setting\. Write one of/)]);
  });
});
