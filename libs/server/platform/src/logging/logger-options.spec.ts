import { createServer, type RequestListener } from 'node:http';
import { LogSettings } from '@kontor/server-config';
import { pino, type Logger, type LoggerOptions } from 'pino';
import { pinoHttp } from 'pino-http';
import request from 'supertest';
import { loggerOptions } from './logger-options';

const marked = 'MARK3Dsecret';

function captured(): { readonly lines: string[]; readonly write: (line: string) => void } {
  const lines: string[] = [];
  return { lines, write: (line) => void lines.push(line) };
}

function loggerInto(stream: ReturnType<typeof captured>): Logger {
  return pino(loggerOptions(new LogSettings()) as LoggerOptions, stream);
}

describe('log lines', () => {
  it('hold no secret that was put under a telling name, at three depths', () => {
    const stream = captured();
    const secrets = { password: marked, token: marked, accessToken: marked, refresh_token: marked, authorization: marked, cookie: marked, 'set-cookie': marked, secret: marked, credentials: marked };
    loggerInto(stream).info({ ...secrets, request: { ...secrets, headers: secrets } }, 'checked');
    expect(stream.lines).toHaveLength(1);
    expect(stream.lines.join()).not.toContain(marked);
  });

  it('hold no secret that was written into a message or a field of another name', () => {
    const stream = captured();
    loggerInto(stream).info({ note: `Bearer ${marked}`, person: 'jane@example.com' }, `access_token=${marked}`);
    expect(stream.lines.join()).not.toContain(marked);
    expect(stream.lines.join()).not.toContain('jane@');
    expect(JSON.parse(stream.lines[0] ?? '')).toMatchObject({ level: 'info', note: '[secret]', person: '[e-mail]', msg: '[secret]' });
  });

  it('hold of an error its kind, words and frames, not its other members', () => {
    const stream = captured();
    const error = Object.assign(new Error('connect ECONNREFUSED', { cause: new Error('socket closed') }), { code: 'ECONNREFUSED', config: { headers: { authorization: marked } } });
    loggerInto(stream).error({ err: error }, 'failed');
    expect(stream.lines.join()).not.toContain(marked);
    expect(JSON.parse(stream.lines[0] ?? '')).toMatchObject({ err: { type: 'Error', message: 'connect ECONNREFUSED', code: 'ECONNREFUSED', cause: { message: 'socket closed' } } });
  });

  it('hold no values of a statement that the database refused', () => {
    const stream = captured();
    const error = Object.assign(new Error(`insert into "t" values ('${marked}') - duplicate key value violates unique constraint "t_key"`), { severity: 'ERROR', routine: '_bt_check_unique', code: '23505' });
    loggerInto(stream).error({ err: error }, 'failed');
    expect(stream.lines.join()).not.toContain(marked);
    expect(stream.lines.join()).toContain('violates unique constraint');
  });

  it('hold of a request the method, the path and the id; no query, header, body or address', async () => {
    const stream = captured();
    const middleware = pinoHttp(loggerOptions(new LogSettings()), stream);
    const listener: RequestListener = (req, res) => {
      middleware(req, res);
      res.end(marked);
    };
    await request(createServer(listener)).post(`/callback?code=${marked}`).set('Cookie', marked).set('X-Request-Id', 'order-12345').send({ marked });
    const { time, responseTime, ...fields } = JSON.parse(stream.lines.join()) as Record<string, unknown>;
    expect(fields).toEqual({ level: 'info', requestId: 'order-12345', req: { method: 'POST', path: '/callback' }, res: { status: 200 }, msg: 'request answered' });
    expect([typeof time, typeof responseTime]).toEqual(['string', 'number']);
  });
});
