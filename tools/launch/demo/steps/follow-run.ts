import type { RunProgress } from '@kontor/api-contracts';
import type { KontorClient } from '../kontor/kontor-client';

/** Listens to the server-sent events of a run until it ends. */
export async function followRun(client: KontorClient, runId: string, watch: (progress: RunProgress) => void): Promise<void> {
  const stream = await client.stream(`/runs/${runId}/events`);
  const decoder = new TextDecoder();
  let pending = '';
  for await (const chunk of stream) {
    pending += decoder.decode(chunk, { stream: true });
    const events = pending.split('\n\n');
    pending = events.pop() ?? '';
    for (const event of events) {
      const data = /^data: (.*)$/m.exec(event)?.[1];
      if (data !== undefined) watch(JSON.parse(data) as RunProgress);
    }
  }
}
