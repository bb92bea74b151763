import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { PasswordHasher } from '@kontor/server-platform';
import { Client } from 'pg';
import { StopList } from '../processes/stop-list';
import { testServiceChoice } from '../services/service-choice';
import { startFreshServices, type ThrowAwayServices } from '../services/throw-away';
import { buildTopic, runTopic } from '../testing/run-topic';

jest.setTimeout(120_000); // a fresh database, and the rooms once per command

const stopList = new StopList();
const password = 'ein langes Kennwort 2026';
let services: ThrowAwayServices;
let database: Client;
let own: Record<string, string>;

beforeAll(async () => {
  buildTopic('found');
  services = await startFreshServices({ ...testServiceChoice(), production: false });
  stopList.add('PostgreSQL and Redis', () => services.stop());
  own = { ...services.environment, KONTOR_DATA_DIR: join(services.folder, 'data') };
  database = new Client({ connectionString: services.postgres.url });
  await database.connect();
  stopList.add('the look into the database', () => database.end());
});
afterAll(() => stopList.stopAll());

const found = (name: string, email: string, env: Record<string, string>, input?: string) => runTopic('found', ['--name', name, '--email', email], { ...own, ...env }, input);

async function ownersOf(name: string): Promise<readonly { readonly email: string; readonly role: string; readonly password_hash: string; readonly rates: number }[]> {
  const rates = '(select count(*)::int from tax_rate t where t.organization_id = o.id) as rates';
  const sql = `select a.email, m.role, a.password_hash, ${rates} from organization o join membership m on m.organization_id = o.id join user_account a on a.id = m.user_id where o.name = $1`;
  return (await database.query<{ email: string; role: string; password_hash: string; rates: number }>(sql, [name])).rows;
}

/** What an operator sets in earnest: a login that owns nothing. */
async function production(): Promise<Record<string, string>> {
  const login = `login_${randomBytes(4).toString('hex')}`;
  await database.query(`create role ${login} login password 'of the processes' in role kontor_app`);
  stopList.add('the login', async () => void (await database.query(`drop role ${login}`)));
  const appUrl = new URL(services.postgres.url);
  Object.assign(appUrl, { username: login, password: 'of the processes' });
  const keys = `k1:${randomBytes(32).toString('base64')}`;
  return { KONTOR_MODE: 'production', KONTOR_DATABASE_URL: '', KONTOR_DATABASE_APP_URL: appUrl.href, KONTOR_REDIS_EMBEDDED: '', KONTOR_PUBLIC_URL: 'https://kontor.example.com', KONTOR_STORAGE_DIR: join(services.folder, 'storage'), KONTOR_SECRET_KEYS: keys };
}

it('npm run found makes an organization whose owner can sign in, for trying out and in production', async () => {
  const first = await found('Beispiel AG', 'nora@beispiel.example', { KONTOR_OWNER_PASSWORD: password });
  expect(first.output).toMatch(/Founded Beispiel AG with nora@beispiel\.example as its owner, who can sign in now and invite the others\.\n$/);
  expect(first.code).toBe(0);
  const [owner] = await ownersOf('Beispiel AG');
  expect(owner).toMatchObject({ email: 'nora@beispiel.example', role: 'owner' });
  expect(owner?.rates).toBeGreaterThan(0);
  expect(await new PasswordHasher().matches(password, owner?.password_hash)).toBe(true);

  const earnest = await production();
  const second = await found('Muster GmbH', 'max@muster.example', earnest, `${password}\n`);
  expect([second.code, second.output]).toEqual([0, 'Founded Muster GmbH with max@muster.example as its owner, who can sign in now and invite the others.\n']);
  expect(await new PasswordHasher().matches(password, (await ownersOf('Muster GmbH'))[0]?.password_hash)).toBe(true);

  const again = await found('Muster GmbH', 'Max@Muster.example', earnest, password);
  expect([again.code, again.output]).toEqual([1, expect.stringMatching(/^Max@Muster\.example has an account already\. .*\n$/)]);
  expect(await ownersOf('Muster GmbH')).toHaveLength(1);
});

it('npm run found says what is missing, and asks no server then', async () => {
  const nowhere = { KONTOR_DATABASE_URL: 'postgres://someone@127.0.0.1:9/books' };
  expect(await found('X', 'x@example.com', nowhere, '')).toEqual({ code: 1, output: 'There is no password of the owner. Set KONTOR_OWNER_PASSWORD, or give it on standard input.\n' });
  expect((await found('X', 'x@example.com', nowhere, 'short')).output).toBe('The password of the owner must have 12 to 200 characters. Set KONTOR_OWNER_PASSWORD, or give it on standard input.\n');
  const wrong = await found('X', 'x@example.com', { KONTOR_MODE: 'production' }, password);
  expect([wrong.code, wrong.output]).toEqual([1, expect.stringMatching(/^Kontor cannot start: \d settings need attention\.\n[^]*KONTOR_DATABASE_APP_URL is missing\. [^]*\.env\.example\.\n$/)]);
});
