import { aborted } from '../processes/interruption';
import { supervised } from '../processes/supervised';
import { sandboxSpec } from '../stack/app-specs';
import { portFromEnvironment, requireFreePorts } from '../stack/ports';
import { startApps, untilOneDies } from '../stack/start-apps';
import { say } from '../terminal/say';

export const main = supervised(async (_, { stopList, interrupted }) => {
  const port = portFromEnvironment('sandbox');
  await requireFreePorts({ sandbox: port });
  const apps = await startApps([sandboxSpec(port)], stopList, interrupted);
  if (interrupted.aborted) return 0;
  say(`The sandbox imitates Lexware Office on http://127.0.0.1:${port}; its API key is sandbox-key. Ctrl-C ends it.`);
  await Promise.race([aborted(interrupted), untilOneDies(apps)]);
  return 0;
});
