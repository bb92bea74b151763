import type { Browser, BrowserSource } from './browser';
import { findBrowser } from './find-browser';

const named = (name: string): Browser => ({ program: `/bin/${name}`, environment: {}, describe: name });

/** Remembers who was asked. */
function sources(found: Readonly<Record<string, boolean>>) {
  const asked: string[] = [];
  const order = Object.entries(found).map(([name, has]): BrowserSource => ({
    find: async () => {
      asked.push(name);
      return has ? named(name) : undefined;
    },
  }));
  return { asked, order };
}

it.each([
  ['the machine has one', { path: true, package: true, debian: true }, 'path', ['path']],
  ['only npm has one', { path: false, package: true, debian: true }, 'package', ['path', 'package']],
  ['one can be installed', { path: false, package: false, debian: true }, 'debian', ['path', 'package', 'debian']],
])('where %s, that one is used and nothing further is tried', async (_, found, used, tried) => {
  const { asked, order } = sources(found);
  expect(await findBrowser(undefined, order)).toEqual(named(used));
  expect(asked).toEqual(tried);
});

it('a machine without any is told the cure', async () => {
  await expect(findBrowser('', sources({ path: false, package: false, debian: false }).order)).rejects.toThrow(/Install one \(Debian: sudo apt-get install chromium; .*KONTOR_BROWSER/);
});

it('takes no other where a person has chosen one that does not work', async () => {
  const { asked, order } = sources({ path: true });
  await expect(findBrowser('/nowhere/chromium', order)).rejects.toThrow('KONTOR_BROWSER is "/nowhere/chromium"');
  expect(asked).toEqual([]);
});
