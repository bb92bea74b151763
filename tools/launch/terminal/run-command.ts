import { Refusal } from './refusal';
import { complain } from './say';

export type Command = (args: readonly string[]) => Promise<number>;

/** A refusal is one sentence and exit code 1; anything else is a defect and keeps its stack. */
export const command =
  (work: Command): Command =>
  async (args) => {
    try {
      return await work(args);
    } catch (error) {
      // refusals come from anywhere below; whatever else arrives here is a defect and is shown as one
      complain(error instanceof Refusal ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
      return 1;
    }
  };
