type Given = Readonly<Record<string, string | undefined>>;
type Environment = Readonly<Record<string, string>>;

const exporter = 'KONTOR_EXPORTER_LEXOFFICE';
const hosts = ['API', 'APP'];

/** The OAuth program that plugin and sandbox agree on. */
const client = (given: Given) => ({
  id: given['LEXWARE_SANDBOX_CLIENT_ID'] || '5a7d0c4e-2f3b-4e1a-9d68-c0ffee5a11d0',
  secret: given['LEXWARE_SANDBOX_CLIENT_SECRET'] || 'kontor-sandbox-secret',
});

/** Points the plugin at the sandbox instead of the real Lexware Office. */
export const sandboxOperator = (port: number, given: Given = process.env): Environment => ({
  [`${exporter}_CLIENT_ID`]: client(given).id,
  [`${exporter}_CLIENT_SECRET`]: client(given).secret,
  ...Object.fromEntries(hosts.map((host) => [`${exporter}_URL_${host}`, `http://127.0.0.1:${port}`])),
});

/** What Lexware would assign to a partner: the plugin's own default, so that a connection works with nothing set. */
const accountSystem = 'PaymentProvider';

export const sandboxEnvironment = (port: number, state?: string, given: Given = process.env): Environment => ({
  ...(state === undefined || given['LEXWARE_SANDBOX_STATE'] ? {} : { LEXWARE_SANDBOX_STATE: state }),
  LEXWARE_SANDBOX_PORT: String(port),
  LEXWARE_SANDBOX_ACCOUNT_SYSTEM: given['LEXWARE_SANDBOX_ACCOUNT_SYSTEM'] || accountSystem,
  LEXWARE_SANDBOX_CLIENT_ID: client(given).id,
  LEXWARE_SANDBOX_CLIENT_SECRET: client(given).secret,
});
