import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { scratchFolder } from '../testing/scratch-folder';
import { developmentSecrets } from './development-secrets';

describe('the keys for trying Kontor out', () => {
  const folder = scratchFolder();

  it('are made once and readable by their owner only', async () => {
    const first = await developmentSecrets(folder);
    expect(first.KONTOR_SECRET_KEYS).toMatch(/^k1:[A-Za-z0-9+/]{43}=$/);
    expect(await developmentSecrets(folder)).toEqual(first);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it.each(['{"KONTOR_SECRET_KEYS":', '{}', 'null'])('are never silently replaced when the file is spoilt: %s', async (text) => {
    writeFileSync(join(folder, 'secrets.json'), text);
    await expect(developmentSecrets(folder)).rejects.toThrow(/secrets\.json cannot be read\. Put the file back as it was, or start anew/);
  });
});
