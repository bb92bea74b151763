const exporter = 'KONTOR_EXPORTER_LEXOFFICE';
const hosts = ['API', 'APP'];

/** The OAuth program that the sandbox knows from its first start. */
const client = { id: '5a7d0c4e-2f3b-4e1a-9d68-c0ffee5a11d0', secret: 'kontor-sandbox-secret' };

/** Points the plugin at the sandbox instead of the real Lexware Office. */
export const sandboxOperator = (port: number): Readonly<Record<string, string>> => ({
  [`${exporter}_CLIENT_ID`]: client.id,
  [`${exporter}_CLIENT_SECRET`]: client.secret,
  ...Object.fromEntries(hosts.map((host) => [`${exporter}_URL_${host}`, `http://127.0.0.1:${port}`])),
});
