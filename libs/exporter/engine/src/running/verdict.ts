import type { ExporterFault, Issue } from '@kontor/exporter-contract';
import { after } from '@kontor/kernel';
import type { ItemOutcome, ItemRecord } from '../journal/records';
import { dispositions, waitAfter } from './dispositions';

/** Why the whole lane stops, not just one item. */
export type Halt =
  | { readonly because: 'connection-paused'; readonly fault: ExporterFault }
  | { readonly because: 'throttled'; readonly until: Date };

/** What a fault means for an item and for its lane. */
export interface Verdict {
  readonly outcome: ItemOutcome;
  readonly halt?: Halt;
  /** Two of these in a row, and the lane stops trying. */
  readonly unavailable?: true;
  readonly defect?: true;
}

export const issueOf = ({ code, params, field }: ExporterFault): Issue => ({
  code,
  params: { ...params, ...(field === undefined ? {} : { remoteField: field }) },
});

/** The verdict on a fault that is known to have had no remote effect. */
export function verdictOn(fault: ExporterFault, item: ItemRecord, now: Date, isAbsence = false): Verdict {
  const notBefore = after(now, waitAfter(fault.kind, item.attempts));
  switch (dispositions[fault.kind]) {
    case 'ask-person':
      return { outcome: { state: 'failed', issues: [issueOf(fault)] } };
    case 'pause-connection':
      return { outcome: { state: 'queued', notBefore: now, fault }, halt: { because: 'connection-paused', fault } };
    case 'look-then-retry':
      return { outcome: { state: 'in-doubt', notBefore: now, fault } };
    case 'stop':
      return { outcome: { state: 'failed', issues: [issueOf(fault)] }, defect: true };
    case 'retry-later':
      return fault.kind === 'throttled'
        ? { outcome: { state: 'queued', notBefore, fault }, halt: { because: 'throttled', until: notBefore } }
        : { outcome: { state: 'queued', notBefore, fault }, ...(isAbsence ? { unavailable: true } : {}) };
  }
}
