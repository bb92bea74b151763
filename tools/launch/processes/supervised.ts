import { command, type Command } from '../terminal/run-command';
import { say } from '../terminal/say';
import { onInterruption } from './interruption';
import { StopList } from './stop-list';

export interface Supervision {
  /** Everything the command starts goes here. */
  readonly stopList: StopList;
  readonly interrupted: AbortSignal;
}

/** A command that leaves nothing running, whether it ends well, fails or is interrupted. */
export const supervised = (work: (args: readonly string[], supervision: Supervision) => Promise<number>): Command =>
  command(async (args) => {
    const interrupted = onInterruption();
    const stopList = new StopList();
    try {
      return await work(args, { stopList, interrupted });
    } finally {
      if (interrupted.aborted) say('Ending …');
      await stopList.stopAll();
    }
  });
