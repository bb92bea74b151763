import { parse } from 'lossless-json';
import { setTimeout as wait } from 'node:timers/promises';
import { Refusal } from '../../terminal/refusal';

/** The sandbox keeps the pace of the real system: two requests a second and key. */
const spacing = 510;
const pause = 1_000;
const tries = 5;

/** Reads Lexware Office's API as any program with a key would, at its pace; numbers stay the digits they are. */
export class PacedReader {
  private next = 0;

  constructor(
    private readonly url: string,
    private readonly key: string,
  ) {}

  async get(path: string): Promise<unknown> {
    for (let attempt = 0; attempt < tries; attempt += 1) {
      await this.turn();
      const response = await fetch(this.url + path, { headers: { authorization: `Bearer ${this.key}`, accept: 'application/json' } });
      if (response.ok) return parse(await response.text());
      if (response.status === 404) return undefined;
      if (response.status !== 429) throw new Refusal(`The sandbox answered ${response.status} to ${path}.`);
      await wait(pause);
    }
    throw new Refusal(`The sandbox asks for a pause again and again. Is another program using the key ${this.key}?`);
  }

  private async turn(): Promise<void> {
    const now = Date.now();
    this.next = Math.max(this.next + spacing, now);
    await wait(this.next - now);
  }
}
