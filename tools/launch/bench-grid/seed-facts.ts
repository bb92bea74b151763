/** Seeds are drawn in the database: a hundred thousand rows cross no wire. `$1` is always the organization. */

/** One of so many for a row and a purpose: the same in every seed, and different purposes do not move together. */
export const draw = (salt: string, of: number): string => `(abs(hashtextextended(n::text || '${salt}', 0)) % ${of})::int`;

/** Holds for so many of a thousand rows. */
export const chance = (salt: string, ofThousand: number): string => `(${draw(salt, 1000)} < ${ofThousand})`;

/** An id as the server makes them: sorted by time, and the same in every seed. */
export const idOf = (table: string): string =>
  `(lpad(to_hex(1735689600000 + n), 12, '0') || '7' || substr(md5($1::uuid::text || '${table}' || n), 1, 3) || 'a' || substr(md5($1::uuid::text || '${table}' || n), 4, 15))::uuid`;

const list = (values: readonly string[]): string => `(array[${values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', ')}])`;

/** Takes from a list; those in front come up more often, as some merchants do. */
export const often = (salt: string, values: readonly string[]): string =>
  `${list(values)}[1 + floor(power(${draw(salt, 10_000)} / 10000.0, 2) * ${values.length})::int]`;

const chains = [
  'AWS EMEA SARL', 'Deutsche Bahn AG', 'Amazon Marketplace', 'Lieferando', 'Google Cloud EMEA', 'Hetzner Online', 'REWE Markt', 'Microsoft Ireland', 'Shell Station', 'Aral Tankstelle',
  'Motel One', 'Lufthansa', 'Adobe Systems', 'GitHub Inc', 'Bürobedarf Böttcher', 'Telekom Deutschland', 'LinkedIn Ireland', 'Uber BV', 'FREENOW', 'Edeka Center', 'IKEA', 'Bauhaus', 'Conrad Electronic',
  'Notion Labs', 'Slack Technologies', 'Figma Inc', 'Zoom Communications', 'DHL Paket', 'Deutsche Post', 'Sixt', 'ibis Hotels', 'Café Einstein', 'Bäckerei Müller', 'Österreichische Bundesbahnen', 'Atlassian Pty',
];

const places = ['', ' Hamburg', ' Berlin Mitte', ' München', ' Köln', ' Frankfurt', ' Düsseldorf', ' Leipzig', ' Wien', ' Zürich', ' Online', ' Bremen'];

const holders = ['Mila Muster', 'Erika Beispiel', 'Jonas Probe', 'Älva Öström', 'Tarek Demo', 'Petra Vorlage', 'Noah Entwurf', 'Lea Skizze', 'Ivo Modell', 'Ada Fassung'];

const purposes = ['Dienstreise', 'Team-Essen', 'Software-Abo', 'Büromaterial', 'Kundentermin', 'Messe', 'Werkstatt', 'Weiterbildung'];

export const merchantName = `${often('merchant', chains)} || ${often('place', places)}`;
export const holder = often('holder', holders);
export const purpose = `case when ${chance('purpose', 700)} then ${often('purpose-text', purposes)} || ' ' || ${draw('purpose-number', 900)} end`;
export const currency = `${often('currency', ['EUR', 'EUR', 'EUR', 'EUR', 'EUR', 'USD', 'GBP', 'CHF'])}`;

/** Small amounts are many, large ones few. */
export const amount = `(100 + power(${draw('amount', 100_000)} / 100000.0, 4) * 500000)::bigint`;
