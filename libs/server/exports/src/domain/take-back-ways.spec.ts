import { takeBackWay, type LivingItem } from './take-back-ways';

const exported: LivingItem = { state: 'exported', kind: 'export', begun: true, lateUnderWay: false };

describe('the way a transaction is taken back', () => {
  it.each<[string, 'api' | 'file', LivingItem | undefined, string]>([
    ['not exported', 'api', undefined, 'nothing'],
    ['waiting, nothing begun', 'api', { ...exported, state: 'queued', begun: false }, 'queue'],
    ['waiting for another attempt', 'api', { ...exported, state: 'queued' }, 'under-way'],
    ['being worked on', 'file', { ...exported, state: 'working', begun: false }, 'under-way'],
    ['in doubt', 'api', { ...exported, state: 'in-doubt' }, 'under-way'],
    ['waiting for a decision', 'api', { ...exported, state: 'needs-review' }, 'under-way'],
    ['marked as exported elsewhere', 'api', { ...exported, kind: 'elsewhere', begun: false }, 'mark'],
    ['in a file', 'file', exported, 'file'],
    ['in the accounting system', 'api', exported, 'remote'],
    ['there, with a receipt on its way', 'api', { ...exported, lateUnderWay: true }, 'under-way'],
  ])('%s (%s)', (_case, delivery, item, way) => expect(takeBackWay(delivery, item)).toBe(way));
});
