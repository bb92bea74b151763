import { inspect } from 'node:util';
import type { RemoteRequest } from '@kontor/exporter-contract';
import { CredentialsError, type CredentialSource } from './credentials';
import { ClientBench, token } from './testing/client-bench';
import { cutOff, json, reset, type Reply } from './testing/remote-double';

const read: RemoteRequest = { method: 'GET', path: '/v1/things' };
const write: RemoteRequest = { method: 'POST', path: '/v1/things', json: { name: 'x' } };

describe('the client', () => {
  const bench = new ClientBench();
  const { remote } = bench;

  beforeAll(() => bench.start());
  afterAll(() => remote.stop());
  beforeEach(() => bench.forget());

  describe('signs in', () => {
    const renewing = (answers: readonly ('retry' | 'gone')[]): CredentialSource & { asked: number; readonly refusals: string[] } => ({
      asked: 0,
      refusals: [],
      async authorization() { return `Bearer token-${this.asked}`; },
      async refused(authorization) {
        this.refusals.push(authorization);
        return answers[this.asked++] ?? 'gone';
      },
    });

    it('anew once after a 401, and repeats the request on its own turn', async () => {
      remote.willReply(json(401, {}), json(200, { id: '1' }));
      const credentials = renewing(['retry']);
      expect((await bench.client({ credentials }).send(write)).status).toBe(200);
      expect(credentials.refusals).toEqual(['Bearer token-0']);
      expect(remote.received.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-0', 'Bearer token-1']);
      expect([bench.turns, bench.lines.map(({ attempt, status }) => [attempt, status])]).toEqual([2, [[1, 401], [2, 200]]]);
    });

    it('never a third time', async () => {
      remote.willReply(json(401, {}), json(401, {}));
      const error = await bench.failing(write, { credentials: renewing(['retry', 'retry']) });
      expect([error.fault.kind, error.inDoubt, remote.received.length]).toEqual(['unauthenticated', false, 2]);
    });

    it('not at all when the connection is gone', async () => {
      remote.willReply(json(401, { message: 'Unauthorized' }));
      const error = await bench.failing(write, { credentials: renewing(['gone']) });
      expect([error.fault.code, remote.received.length]).toEqual(['KON-remote-unauthenticated', 1]);
    });

    it('or says why it cannot, without sending', async () => {
      const fault = { kind: 'unavailable', code: 'KON-remote-unavailable' } as const;
      const error = await bench.failing(write, { credentials: { authorization: async () => { throw new CredentialsError(fault); }, refused: async () => 'gone' } });
      expect([error.fault, error.failure.reason, error.inDoubt, remote.received.length]).toEqual([fault, 'not-sent', false, 0]);
    });
  });

  describe('keeps secrets', () => {
    it('out of errors, even where the gateway repeats our header', async () => {
      remote.willReply(json(403, { message: `'${token}' not a valid key=value pair in Authorization header: 'Bearer ${token}'.` }));
      const error = await bench.failing({ ...write, json: { secret: 'RECEIPT_TEXT' }, query: { name: 'QUERY_VALUE' } });
      for (const text of [inspect(error, { depth: 20, showHidden: true }), JSON.stringify(error), String(error.stack)]) {
        expect(text).not.toMatch(/MARKED|RECEIPT_TEXT|QUERY_VALUE/);
      }
      expect(JSON.stringify(error.failure.body)).toContain('Bearer [redacted]');
    });

    it.each<[string, Reply]>([['a reset', reset], ['a half answer', cutOff(200)]])('out of errors about %s', async (_case, reply) => {
      remote.willReply(reply);
      expect(inspect(await bench.failing(write), { depth: 20, showHidden: true })).not.toContain('MARKED');
    });

    it('out of the log: names of query parameters, never their values', async () => {
      remote.willReply(json(200, { answer: 'BODY' }));
      await bench.client().send({ ...read, path: '/v1/things/7?inline=VALUE', query: { name: 'VALUE' } });
      expect(bench.lines.map(({ milliseconds: _, ...line }) => line)).toEqual([{ method: 'GET', host: 'api', path: '/v1/things/7', query: ['name'], status: 200, attempt: 1 }]);
    });
  });
});
