import { CredentialRotation } from '@kontor/server-connections';
import { inRooms } from '../rooms/in-rooms';
import { supervised } from '../processes/supervised';
import { serviceChoice } from '../services/service-choice';
import { startServices } from '../services/start-services';
import { serverEnvironment, type StackContext } from '../stack/app-specs';
import { claimFolder } from '../stack/claim-folder';
import { dataFolder } from '../stack/data-folder';
import { newKey, storeSecrets } from '../stack/development-secrets';
import { freePorts } from '../stack/ports';
import { prepareStack } from '../stack/prepare-stack';
import { counted } from '../terminal/counted';
import { readOptions } from '../terminal/read-options';
import { say } from '../terminal/say';
import { nextKeys } from './next-keys';

/**
 * Seals all stored credentials under the current key. Where KONTOR_SECRET_KEYS is set, the operator has put the new key
 * in front; for the data of `npm start` a new key is made and the old one dropped when nothing needs it any more.
 */
export const main = supervised(async (args, { stopList }) => {
  readOptions('rotate-keys', args, {});
  const { production, ...choice } = serviceChoice();
  const folder = dataFolder();
  stopList.add('the claim on the data folder', await claimFolder(folder));
  const services = await startServices({ ...choice, production }, { folder, lifetime: 'kept' });
  stopList.add('PostgreSQL and Redis', () => services.stop());
  const context = await prepareStack(services, { folder, ports: await freePorts(), production });
  const isOperators = Boolean(process.env['KONTOR_SECRET_KEYS']?.trim());
  const renewed = isOperators ? context : await withNewKey(context);
  const { credentials, sealedAnew } = await inRooms(serverEnvironment(renewed), (rooms) => rooms.get(CredentialRotation).rotateAll());
  say(`${sealedAnew} of ${counted(credentials, 'stored credential')} ${sealedAnew === 1 ? 'was' : 'were'} sealed anew under the current key.`);
  if (isOperators) say('Older keys can be taken out of KONTOR_SECRET_KEYS ten minutes from now, when no sign-in begun under them can come back.');
  else await storeSecrets(folder, { KONTOR_SECRET_KEYS: nextKeys(renewed.secrets.KONTOR_SECRET_KEYS).current });
  return 0;
});

async function withNewKey(context: StackContext): Promise<StackContext> {
  const { newId, all } = nextKeys(context.secrets.KONTOR_SECRET_KEYS);
  const secrets = { KONTOR_SECRET_KEYS: [newKey(newId), ...all].join(',') };
  await storeSecrets(context.folder, secrets);
  return { ...context, secrets };
}
