import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort } from '../services/ports';
import { portsFromEnvironment, requireFreePorts } from './ports';

describe('the ports', () => {
  it('have their usual numbers unless told otherwise', () => {
    expect(portsFromEnvironment({ KONTOR_WORKER_PORT: ' 5001 ', LEXWARE_SANDBOX_PORT: '' })).toEqual({ api: 4000, worker: 5001, sandbox: 4010 });
  });

  it.each(['0', '65536', '-1', '4e3', 'http'])('are refused as %s', (text) => {
    expect(() => portsFromEnvironment({ KONTOR_API_PORT: text })).toThrow(`KONTOR_API_PORT is "${text}". Write a port between 1 and 65535, for example 4000.`);
  });

  it('must differ', async () => {
    const port = await freePort();
    await expect(requireFreePorts({ api: port, sandbox: port })).rejects.toThrow(`KONTOR_API_PORT and LEXWARE_SANDBOX_PORT are both ${port}. Give each its own port.`);
  });

  it('that are busy are named with a way out', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    try {
      await expect(requireFreePorts({ worker: port })).rejects.toThrow(new RegExp(`^Port ${port} \\(worker\\) is in use by another program\\. End that program or choose another port, for example KONTOR_WORKER_PORT=\\d+\\.$`));
    } finally {
      server.close();
    }
  });
});
