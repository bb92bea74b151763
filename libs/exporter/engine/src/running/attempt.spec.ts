import { RemoteFailure, StepFailure, type RemoteClient, type RemoteRequest, type RemoteResponse, type StepContext } from '@kontor/exporter-contract';
import { aCompany, CollectingLog } from '@kontor/exporter-testkit';
import { systemClock } from '@kontor/kernel';
import { LeaseLostError } from '../journal/ports';
import { attempt } from './attempt';

const ok: RemoteResponse = { status: 200, headers: {}, json: () => undefined, bytes: () => new Uint8Array() };
const fault = { kind: 'invalid-data', code: 'X-y' } as const;
const failing = (inDoubt: boolean): RemoteFailure => new RemoteFailure(fault, inDoubt, { method: 'POST', path: '/x', reason: 'status', status: 406 });

/** Answers in order; an error is thrown instead. */
function remote(...answers: readonly (RemoteResponse | Error)[]): RemoteClient {
  const queue = [...answers];
  return {
    send: async () => {
      const answer = queue.shift() ?? ok;
      if (answer instanceof Error) throw answer;
      return answer;
    },
  };
}

const context = (client: RemoteClient): StepContext<unknown> => ({
  remote: client, settings: {}, memory: {}, hosts: {}, capabilities: [], signal: new AbortController().signal, company: aCompany(), intendedAt: new Date(0),
  openReceipt: () => Promise.reject(new Error('There is no receipt')),
});

const post: RemoteRequest = { method: 'POST', path: '/x' };
const get: RemoteRequest = { method: 'GET', path: '/x' };

async function ends(requests: readonly RemoteRequest[], answers: readonly (RemoteResponse | Error)[], last?: Error): Promise<string> {
  const result = await attempt(context(remote(...answers)), { log: new CollectingLog(), clock: systemClock }, async ({ remote: client }) => {
    for (const request of requests) await client.send(request);
    if (last) throw last;
  });
  return result.ended;
}

describe('what is known after a step has ended', () => {
  it.each<[string, readonly RemoteRequest[], readonly (RemoteResponse | Error)[], Error | undefined, string]>([
    ['it ended well', [post], [ok], undefined, 'well'],
    ['its only write was refused', [post], [failing(false)], undefined, 'refused'],
    ['its write ended in doubt', [post], [failing(true)], undefined, 'in-doubt'],
    ['it refused before it wrote', [get], [ok], new StepFailure(fault), 'refused'],
    ['it refused after it wrote', [post], [ok], new StepFailure(fault), 'in-doubt'],
    ['it stumbled before it wrote', [get], [ok], new TypeError('x'), 'refused'],
    ['it stumbled over the answer to its write', [post], [ok], new TypeError('x'), 'in-doubt'],
    ['its second write was refused', [post, post], [ok, failing(false)], undefined, 'in-doubt'],
    ['the client broke in the middle of a write', [post], [new Error('socket')], undefined, 'in-doubt'],
    ['the client broke while reading', [get], [new Error('socket')], undefined, 'refused'],
  ])('%s', async (_case, requests, answers, last, expected) => {
    expect(await ends(requests, answers, last)).toBe(expected);
  });

  it('calls an error nobody named a defect, and logs it', async () => {
    const log = new CollectingLog();
    const result = await attempt(context(remote()), { log, clock: systemClock }, () => Promise.reject(new TypeError('x is not a function')));
    expect(result).toEqual({ ended: 'refused', fault: { kind: 'defect', code: 'KON-defect' }, isAbsence: false, calls: [] });
    expect(log.entries).toMatchObject([{ event: 'step-threw', error: { message: 'x is not a function' } }]);
  });

  it('decides nothing once the lane is lost', async () => {
    await expect(attempt(context(remote()), { log: new CollectingLog(), clock: systemClock }, () => Promise.reject(new LeaseLostError('c')))).rejects.toThrow(LeaseLostError);
  });
});
