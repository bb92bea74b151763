import { findProgram } from '../processes/find-program';
import { lastLines, runProgram } from '../processes/run-program';
import { complain, say } from '../terminal/say';
import type { BrowserSource } from './browser';
import { browserOnPath } from './path-browser';

const commands = [['update'], ['install', '-y', '--no-install-recommends', 'chromium']];

/** Debian's own, where this process may install it. */
export const browserOfDebian: BrowserSource = {
  async find() {
    const apt = findProgram(['apt-get']);
    if (apt === undefined || process.getuid?.() !== 0) return undefined;
    say('Installing the chromium of Debian (about a minute) …');
    for (const args of commands) {
      const { ok, output } = await runProgram(apt, args, { environment: { DEBIAN_FRONTEND: 'noninteractive' } });
      if (!ok) {
        complain(`apt-get ${args.join(' ')} did not work:\n${lastLines(output)}`);
        return undefined;
      }
    }
    return browserOnPath.find();
  },
};
