import type { BellName, Ring } from './bells';
import { Doorbell, type Heard } from './doorbell';

/** A doorbell without a house: remembers its rings, for tests and for processes without a worker. */
export class MemoryDoorbell extends Doorbell {
  readonly rings: { readonly bell: BellName; readonly ids: Ring<BellName> }[] = [];
  answer: Heard = 'rung';

  async ring<Bell extends BellName>(bell: Bell, ids: Ring<Bell>): Promise<Heard> {
    this.rings.push({ bell, ids });
    return this.answer;
  }
}
