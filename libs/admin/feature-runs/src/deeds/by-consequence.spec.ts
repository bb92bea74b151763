import type { TakeBackOutlook } from '@kontor/api-contracts';
import { byConsequence } from './by-consequence';

const outlook = (way: TakeBackOutlook['way'], consequence: string): TakeBackOutlook => ({ transactionId: consequence, way, consequence, needsRemoval: false, written: [], files: [], runId: null });

it('says each consequence once, the most frequent first and what stays last', () => {
  const told = byConsequence([outlook('under-way', 'on its way'), outlook('under-way', 'on its way'), outlook('mark', 'lifted'), outlook('remote', 'remove it'), outlook('remote', 'remove it')]);
  expect(told).toEqual([
    { text: 'remove it', count: 2, goesBack: true },
    { text: 'lifted', count: 1, goesBack: true },
    { text: 'on its way', count: 2, goesBack: false },
  ]);
});
