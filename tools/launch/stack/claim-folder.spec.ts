import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from '../terminal/refusal';
import { scratchFolder } from '../testing/scratch-folder';
import { claimFolder } from './claim-folder';

describe('a data folder', () => {
  const parent = scratchFolder();

  it('belongs to one launcher at a time', async () => {
    const folder = join(parent, 'shared');
    const giveBack = await claimFolder(folder);
    await expect(claimFolder(folder)).rejects.toThrow(new Refusal(`Kontor is already running on ${folder} (process ${process.pid}). End it with Ctrl-C or: kill ${process.pid}`));
    await giveBack();
    await (await claimFolder(folder))();
  });

  it('is free again after its launcher was killed, although another process has its number now', async () => {
    const folder = join(parent, 'left');
    mkdirSync(folder);
    writeFileSync(join(folder, 'running'), [process.pid, 9, 'the token of a launcher that is gone'].join('\n'));
    const giveBack = await claimFolder(folder);
    expect(readFileSync(join(folder, 'running'), 'utf8')).not.toContain('that is gone');
    await giveBack();
  });

  it('that cannot be written to is named, with the cure', async () => {
    const inTheWay = join(parent, 'file');
    writeFileSync(inTheWay, '');
    await expect(claimFolder(join(inTheWay, 'data'))).rejects.toThrow(/cannot write there \(ENOTDIR\)\. Give yourself write permission or set KONTOR_DATA_DIR/);
  });
});
