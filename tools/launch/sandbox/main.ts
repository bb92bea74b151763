import { aborted } from '../processes/interruption';
import { supervised } from '../processes/supervised';
import { sandboxSpec } from '../stack/app-specs';
import { portFromEnvironment, requireFreePorts } from '../stack/ports';
import { startApps, untilOneDies } from '../stack/start-apps';
import { readOptions } from '../terminal/read-options';
import { command } from '../terminal/run-command';
import { say } from '../terminal/say';

export const check = command(async (args) => {
  readOptions('sandbox', args, {});
  await requireFreePorts({ sandbox: portFromEnvironment('sandbox') });
  return 0;
});

export const main = supervised(async (args, { stopList, interrupted }) => {
  readOptions('sandbox', args, {});
  const port = portFromEnvironment('sandbox');
  await requireFreePorts({ sandbox: port });
  const apps = await startApps([sandboxSpec(port)], stopList, interrupted);
  if (interrupted.aborted) return 0;
  say(`The sandbox imitates Lexware Office on http://127.0.0.1:${port}; its API key is sandbox-key. Ctrl-C ends it.`);
  await Promise.race([aborted(interrupted), untilOneDies(apps)]);
  return 0;
});
