import type { RemoteRequest, RemoteResponse } from '@kontor/exporter-contract';
import { ProcessDied, WorkerProcess, type CallFate, type CommitFate } from './worker-process';

const request: RemoteRequest = { method: 'POST', path: '/entries' };
const response: RemoteResponse = { status: 201, headers: {}, json: () => undefined, bytes: () => new Uint8Array() };

async function commit(fate: CommitFate): Promise<readonly [written: number, end: string]> {
  const written: string[] = [];
  const process = new WorkerProcess({ ofCommit: () => fate, ofCall: () => 'lives' });
  const lived = process.live(async () => {
    await process.commit('finish', async () => written.push('once'));
    return 'lived';
  });
  const end = await lived.catch(asText);
  return [written.length, end];
}

async function call(fate: CallFate): Promise<{ readonly sent: number; readonly landing: number; readonly end: string }> {
  const counts = { sent: 0, landing: 0 };
  const process = new WorkerProcess({ ofCommit: () => 'lives', ofCall: () => fate });
  const send = async (): Promise<RemoteResponse> => {
    counts.sent += 1;
    return response;
  };
  const end = await process
    .live(async () => {
      await process.call(request, send, () => (counts.landing += 1));
      return 'lived';
    })
    .catch(asText);
  return { ...counts, end };
}

const asText = (error: unknown): string => (error instanceof ProcessDied ? error.message : String(error));

describe('a process that can die', () => {
  it.each<[CommitFate, number, string]>([
    ['lives', 1, 'lived'],
    ['dies-before', 0, 'The process died before finish'],
    ['dies-after', 1, 'The process died after finish'],
    ['breaks-before', 0, 'CommitBroken: The commit finish broke off'],
    ['breaks-after', 1, 'CommitBroken: The commit finish broke off'],
  ])('writes what it committed when it %s the commit', async (fate, written, end) => {
    const result = await commit(fate);
    expect(result).toEqual([written, end]);
  });

  it.each<[CallFate, number, number, string]>([
    ['lives', 1, 0, 'lived'],
    ['dies-before', 0, 0, 'The process died before POST /entries'],
    ['dies-during', 1, 0, 'The process died during POST /entries'],
    ['dies-under-way', 0, 1, 'The process died with POST /entries under way'],
    ['dies-after', 1, 0, 'The process died after POST /entries'],
  ])('leaves with the remote what it sent when it %s the call', async (fate, sent, landing, end) => {
    expect(await call(fate)).toEqual({ sent, landing, end });
  });

  it('writes and sends nothing once it is dead', async () => {
    const process = new WorkerProcess();
    const reached: string[] = [];
    process.kill();
    void process.commit('finish', async () => reached.push('books'));
    void process.call(request, async () => { reached.push('remote'); return response; }, () => reached.push('remote'));
    void process.read(async () => reached.push('books'));
    await expect(process.live(() => new Promise(() => undefined))).rejects.toThrow(ProcessDied);
    expect(reached).toEqual([]);
  });

  it('passes on how a call ended while it lives', async () => {
    const process = new WorkerProcess();
    await expect(process.call(request, () => Promise.reject(new Error('refused')), () => undefined)).rejects.toThrow('refused');
  });
});
