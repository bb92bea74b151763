/** One kind of request the sandbox has seen, and how it was answered. */
export interface TrafficCount {
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly count: number;
}

/** What the sandbox has seen since its log was cleared: the remote's own count, not ours. */
export async function trafficOf(sandboxUrl: string): Promise<readonly TrafficCount[]> {
  const response = await fetch(`${sandboxUrl}/__sandbox/requests/totals`);
  const counts = (await response.json()) as readonly TrafficCount[];
  return counts.filter(({ route }) => route.startsWith('/v1/'));
}

export async function clearTraffic(sandboxUrl: string): Promise<void> {
  await fetch(`${sandboxUrl}/__sandbox/requests`, { method: 'DELETE' });
}

export const requestsIn = (traffic: readonly TrafficCount[], holds: (count: TrafficCount) => boolean = () => true): number =>
  traffic.filter(holds).reduce((sum, { count }) => sum + count, 0);
