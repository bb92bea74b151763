import { findProgram } from '../processes/find-program';
import { versionOf, type BrowserSource } from './browser';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'Chromium', 'Google Chrome'];
const usualFolders = ['/Applications/Chromium.app/Contents/MacOS', '/Applications/Google Chrome.app/Contents/MacOS'];

/** The Chromium or Chrome of this machine. */
export const browserOnPath: BrowserSource = {
  async find() {
    for (const name of names) {
      const program = findProgram([name], usualFolders);
      const version = program === undefined ? undefined : await versionOf(program);
      if (program !== undefined && version !== undefined) return { program, environment: {}, describe: `Chromium ${version} (${program})` };
    }
    return undefined;
  },
};
