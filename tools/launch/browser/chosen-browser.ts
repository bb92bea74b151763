import { Refusal } from '../terminal/refusal';
import { versionOf, type Browser, type BrowserSource } from './browser';

/** The word in KONTOR_BROWSER that stands for the browser in the npm package. */
export const packageWord = 'package';

/** What a person has chosen is used or refused; another one in its place would surprise them. */
export async function chosenBrowser(chosen: string, packaged: BrowserSource): Promise<Browser> {
  if (chosen === packageWord) {
    const browser = await packaged.find();
    if (browser) return browser;
    throw new Refusal(`KONTOR_BROWSER is "${packageWord}", but the npm package @sparticuz/chromium has none that runs here. Name the program of a Chromium instead.`);
  }
  const version = await versionOf(chosen);
  if (version === undefined) throw new Refusal(`KONTOR_BROWSER is "${chosen}", which does not answer to --version as a Chromium would. Name the program of a Chromium, or write "${packageWord}" for the one from npm.`);
  return { program: chosen, environment: {}, describe: `Chromium ${version} (${chosen})` };
}
