import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { workspaceRoot } from '../terminal/workspace-root';
import { addressesListening, portOf } from '../testing/listening-on';
import { until } from '../testing/until';

const bundle = join(workspaceRoot, 'dist/tools/launch/jest-services/main.js'); // built by the set-up of this very run
const tell = 'console.log(process.env.KONTOR_TEST_DATABASE_URL + " " + process.env.KONTOR_TEST_REDIS_URL)';

it('servers for tests vanish with their data when the test run is killed', async () => {
  // its own servers, also where the other specs were given some
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^KONTOR_(TEST_)?(DATABASE|REDIS)_URL$/.test(name)));
  const run = spawn(process.execPath, ['-e', `require(${JSON.stringify(bundle)}).startForJest().then(() => { ${tell}; setInterval(() => {}, 1000); })`], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const [told] = (await once(run.stdout, 'data')) as [Buffer];
  const [database = '', redis = ''] = told.toString().trim().split(' ');
  expect(await addressesListening(portOf(database))).toEqual(['127.0.0.1']);

  run.kill('SIGKILL');
  const areGone = async () => (await addressesListening(portOf(database))).length + (await addressesListening(portOf(redis))).length === 0;
  await until(areGone);
}, 30_000);
