import { decimal, type RemoteFailure, type RemoteRequest } from '@kontor/exporter-contract';
import { ClientBench } from './testing/client-bench';
import { cutOff, json, raw, reset, silence, trickle, type Reply } from './testing/remote-double';

const read: RemoteRequest = { method: 'GET', path: '/v1/things' };
const write: RemoteRequest = { method: 'POST', path: '/v1/things', json: { name: 'x' } };

describe('the client handed to plugins', () => {
  const bench = new ClientBench();
  const { remote } = bench;

  beforeAll(() => bench.start());
  afterAll(() => remote.stop());
  beforeEach(() => bench.forget());

  describe('sends', () => {
    it('amounts as the digits they were written with, and reads them back unharmed', async () => {
      remote.willReply(raw(200, '{"amount":-135.10,"big":9007199254740993}'));
      const response = await bench.client().send({ ...write, json: { amount: decimal('1748.80') } });
      expect(remote.received[0]?.body.toString()).toBe('{"amount":1748.80}');
      expect(response.json()).toEqual({ amount: decimal('-135.10'), big: decimal('9007199254740993') });
    });

    it('queries encoded, spaces as %20, and leaves out what is undefined', async () => {
      remote.willReply(json(200, []));
      await bench.client().send({ ...read, query: { name: 'Müller &amp; Söhne', page: 0, vendor: true, none: undefined } });
      expect(remote.received[0]?.url).toBe('/v1/things?name=M%C3%BCller%20%26amp%3B%20S%C3%B6hne&page=0&vendor=true');
    });

    it('files under their own names, umlauts and quotes included', async () => {
      remote.willReply(json(202, { id: 'f1' }));
      const bytes = Buffer.from([0, 255, 13, 10, 37]);
      await bench.client().send({ method: 'POST', path: '/v1/files', files: [{ name: 'file', fileName: 'Löwen "Bräu" Rechnung.pdf', mimeType: 'application/pdf', bytes }] });
      const { headers, body } = remote.received[0] ?? { headers: {}, body: Buffer.alloc(0) };
      expect(headers['content-type']).toMatch(/^multipart\/form-data; boundary=/);
      expect(body.toString('utf8')).toContain('name="file"; filename="Löwen %22Bräu%22 Rechnung.pdf"\r\nContent-Type: application/pdf');
      expect(body.includes(bytes)).toBe(true);
    });

    it('the wanted media type, and hands over binary answers as they are', async () => {
      remote.willReply(raw(200, Buffer.from([1, 2, 3]), 'application/pdf'));
      const response = await bench.client().send({ ...read, accept: '*/*' });
      expect([remote.received[0]?.headers.accept, Buffer.from(response.bytes()).toString('hex')]).toEqual(['*/*', '010203']);
      expect(() => response.json()).toThrow('not JSON');
    });

    it('takes an empty answer as no JSON', async () => {
      remote.willReply((response) => response.writeHead(204).end());
      expect((await bench.client().send({ method: 'DELETE', path: '/v1/things/1' })).json()).toBeUndefined();
    });

    it('follows no redirect', async () => {
      remote.willReply((response) => response.writeHead(302, { Location: `${bench.base}/elsewhere` }).end());
      expect((await bench.failing(read)).fault).toEqual({ kind: 'defect', code: 'KON-remote-unexpected' });
      expect(remote.received).toHaveLength(1);
    });

    it.each(['//evil.example/x', 'https://evil.example', 'v1/things'])('never to an address of the path %p', async (path) => {
      await expect(bench.client().send({ method: 'GET', path })).rejects.toThrow('must begin with one slash');
    });

    it('nothing when somebody else now speaks for the connection', async () => {
      const refusal = new Error('lease lost');
      await expect(bench.client({ assertMaySend: () => { throw refusal; } }).send(write)).rejects.toBe(refusal);
      expect(remote.received).toHaveLength(0);
    });
  });

  describe('tells how a write ended', () => {
    it.each<[string, Reply, Partial<RemoteFailure['failure']>, string, boolean]>([
      ['was refused', json(406, { message: 'no' }), { reason: 'status', status: 406 }, 'invalid-data', false],
      ['was throttled', json(429, { message: 'Rate limit exceeded' }), { reason: 'status', status: 429 }, 'throttled', false],
      ['met a conflict', json(409, {}), { reason: 'status', status: 409 }, 'conflict', false],
      ['met an unknown id', raw(404, 'gone', 'text/plain'), { reason: 'status', status: 404 }, 'stale-reference', false],
      ['met a server error', json(500, { message: null }), { reason: 'status', status: 500 }, 'unavailable', true],
      ['ran into the gateway limit', json(504, { message: 'Endpoint request timed out' }), { reason: 'status', status: 504 }, 'unavailable', true],
      ['was given up by the gateway', json(408, {}), { reason: 'status', status: 408 }, 'unavailable', true],
      ['was reset', reset, { reason: 'reset' }, 'unavailable', true],
      ['was answered half', cutOff(200), { reason: 'reset', status: 200 }, 'unavailable', true],
      ['was answered with half a JSON', raw(200, '{"id":"1'), { reason: 'unreadable', status: 200 }, 'unavailable', true],
      ['was answered with a page', raw(200, '<html>', 'text/html'), { reason: 'unreadable', status: 200 }, 'unavailable', true],
      ['was refused, the reason cut off', cutOff(406), { reason: 'status', status: 406 }, 'invalid-data', false],
      ['failed there, the reason cut off', cutOff(503), { reason: 'status', status: 503 }, 'unavailable', true],
    ])('%s', async (_case, reply, failure, kind, inDoubt) => {
      remote.willReply(reply);
      const error = await bench.failing(write);
      expect({ ...error.failure, kind: error.fault.kind, inDoubt: error.inDoubt }).toMatchObject({ ...failure, kind, inDoubt });
    });

    it.each<[string, Reply]>([['no answer', silence], ['an answer that trickles', trickle(200)]])('timed out on %s', async (_case, reply) => {
      remote.willReply(reply);
      const error = await bench.failing(write, { timeoutMilliseconds: 150 });
      expect([error.failure.reason, error.fault.code, error.inDoubt]).toEqual(['timeout', 'KON-remote-timeout', true]);
    });

    it.each(['http://127.0.0.1:1', 'http://no-such-host.invalid', 'https-on-plain'])('never left for %s', async (address) => {
      const api = address === 'https-on-plain' ? bench.base.replace('http:', 'https:') : address;
      const error = await bench.failing(write, { hosts: { api } });
      expect([error.failure.reason, error.fault.code, error.inDoubt]).toEqual(['not-sent', 'KON-remote-unreachable', false]);
      expect(remote.received).toHaveLength(0);
    });

    it('was longer than we read', async () => {
      remote.willReply(raw(200, JSON.stringify('x'.repeat(2_000))));
      const error = await bench.failing(write, { maxAnswerBytes: { json: 1_000, binary: 10 } });
      expect([error.failure.reason, error.inDoubt]).toEqual(['unreadable', true]);
    });

    it('was cancelled after it left', async () => {
      const stop = new AbortController();
      remote.willReply(() => stop.abort());
      const error = await bench.failing(write, { signal: stop.signal });
      expect([error.failure.reason, error.inDoubt]).toEqual(['aborted', true]);
    });

    it('was cancelled before it left', async () => {
      const error = await bench.failing(write, { signal: AbortSignal.abort() });
      expect([error.failure.reason, error.inDoubt, remote.received.length]).toEqual(['aborted', false, 0]);
    });
  });

  it.each<[string, Reply]>([['500', json(500, {})], ['reset', reset], ['garbage', raw(200, '{')]])('is never in doubt about reading: %s', async (_case, reply) => {
    remote.willReply(reply);
    expect((await bench.failing(read)).inDoubt).toBe(false);
  });

  describe('asks the plugin first what a failure means', () => {
    it('and takes a throttle that comes as a server error for what it is', async () => {
      remote.willReply(json(500, { message: 'Rate limit exceeded' }));
      const error = await bench.failing(write, { faultOf: () => ({ kind: 'throttled', code: 'ABC-slow' }) });
      expect([error.fault.code, error.inDoubt, bench.penalties]).toEqual(['ABC-slow', false, 1]);
    });

    it('and keeps the doubt when the plugin stumbles', async () => {
      remote.willReply(json(500, {}));
      const error = await bench.failing(write, { faultOf: () => { throw new TypeError('x'); } });
      expect([error.fault.code, error.inDoubt]).toEqual(['KON-fault-not-named', true]);
    });
  });
});
