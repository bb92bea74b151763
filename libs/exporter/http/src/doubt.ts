import type { ExporterFault, HttpFailure } from '@kontor/exporter-contract';

/** The gateway gave up waiting for the request or for its own back end: either may still be at work. */
const isOpenStatus = (status: number): boolean => status >= 500 || status === 408;

/**
 * May the remote have done what we asked, although it did not say so? Reading changes nothing. A refusal is definite;
 * so is a throttle, even one that comes as a 500, when the plugin knows it for one. `sent` tells whether a cancelled
 * request had left.
 */
export function isInDoubt(failure: HttpFailure, fault: ExporterFault, sent: boolean): boolean {
  if (failure.method === 'GET') return false;
  switch (failure.reason) {
    case 'not-sent':
      return false;
    case 'aborted':
      return sent;
    case 'timeout':
    case 'reset':
    case 'unreadable':
      return true;
    case 'status':
      return isOpenStatus(failure.status ?? 0) && fault.kind !== 'throttled';
  }
}
