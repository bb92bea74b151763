import { handingOutLanes } from './handing-out-lanes';
import { keepingLanes } from './keeping-lanes';
import type { LaneDeskUnderTest } from './lane-desk-under-test';

/** What every lane desk must keep: one holder at a time, a fence that rises, and an end for silent holders. */
export function describeLaneDesk(name: string, create: () => Promise<LaneDeskUnderTest>): void {
  describe(name, () => {
    it.each([...handingOutLanes, ...keepingLanes])('%s', async (_sentence, holds) => holds(await create()));
  });
}
