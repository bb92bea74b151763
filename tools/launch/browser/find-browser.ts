import { Refusal } from '../terminal/refusal';
import { say } from '../terminal/say';
import type { Browser, BrowserSource } from './browser';
import { chosenBrowser } from './chosen-browser';
import { browserOfDebian } from './debian-browser';
import { browserOfPackage } from './packaged-browser';
import { browserOnPath } from './path-browser';

const usualOrder: readonly BrowserSource[] = [browserOnPath, browserOfPackage, browserOfDebian];

/** The one somebody chose, else the first that works; tests without a browser fail, they are never left out. */
export async function findBrowser(chosen = process.env['KONTOR_BROWSER']?.trim(), order = usualOrder): Promise<Browser> {
  if (chosen) return chosenBrowser(chosen, browserOfPackage);
  for (const source of order) {
    const browser = await source.find();
    if (browser) return browser;
  }
  throw new Refusal(
    'There is no Chromium on this machine, and without one nothing can be tried in a browser: none on the PATH, none in the npm package (Linux on x64 only), none that could be installed. ' +
      'Install one (Debian: sudo apt-get install chromium; macOS: brew install --cask chromium) or name its program in KONTOR_BROWSER.',
  );
}

/** The same, told. */
export async function useBrowser(): Promise<Browser> {
  const browser = await findBrowser();
  say(`Using ${browser.describe}.`);
  return browser;
}
