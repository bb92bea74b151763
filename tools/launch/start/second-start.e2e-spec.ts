import type { ConnectionView, SetupReportView } from '@kontor/api-contracts';
import { join } from 'node:path';
import { demoSignIn } from '../demo-data/demo-organization';
import { KontorClient } from '../demo/kontor/kontor-client';
import { connect } from '../demo/steps/connect';
import { freePorts } from '../stack/ports';
import { workspaceRoot } from '../terminal/workspace-root';
import { RunningStart } from '../testing/running-start';
import { scratchFolder } from '../testing/scratch-folder';

jest.setTimeout(180_000); // two starts of the whole, builds included

const folder = join(scratchFolder(), 'data');

it('a second npm start keeps the books of the sandbox, and the sign-in there goes on', async () => {
  const ports = await freePorts();
  const env = { KONTOR_DATA_DIR: folder, KONTOR_API_PORT: String(ports.api), KONTOR_WORKER_PORT: String(ports.worker), LEXWARE_SANDBOX_PORT: String(ports.sandbox) };
  const start = async (): Promise<readonly [RunningStart, KontorClient]> => {
    const running = new RunningStart(workspaceRoot, env);
    await running.running();
    return [running, await KontorClient.signIn(`http://127.0.0.1:${ports.api}`, demoSignIn.email, demoSignIn.password)];
  };

  const [first, before] = await start();
  const { connection, setUp } = await connect(before);
  expect(setUp[0]?.did).toBe('created');
  first.pressCtrlC();
  expect(await first.ended).toBe(0);

  const [second, client] = await start();
  const checked = await client.post<ConnectionView>(`/connections/${connection.id}/check`);
  const again = await client.post<readonly SetupReportView[]>(`/connections/${connection.id}/set-up`);
  second.pressCtrlC();
  expect(await second.ended).toBe(0);
  expect(checked.state).toBe('connected');
  expect(again[0]).toMatchObject({ title: setUp[0]?.title, did: 'unchanged' });
});
