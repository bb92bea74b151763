import { complain } from '../terminal/say';

/** What has been started so far; ended in the reverse order, whatever happens on the way. */
export class StopList {
  readonly #entries: { readonly name: string; readonly stop: () => Promise<void> }[] = [];

  add(name: string, stop: () => Promise<void>): void {
    this.#entries.push({ name, stop });
  }

  async stopAll(): Promise<void> {
    for (let entry = this.#entries.pop(); entry; entry = this.#entries.pop()) {
      const { name } = entry;
      await entry.stop().catch((error: unknown) => {
        // one that cannot be stopped must not keep the others running
        complain(`${name} could not be stopped: ${error instanceof Error ? error.message : String(error)}`);
      });
    }
  }
}
