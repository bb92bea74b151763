import type { LaneRun } from './ports';

/** Nothing new is begun: the process wants to end, the lane is lost, or a person stopped the connection. */
export const isStopping = ({ stopping, lease }: Pick<LaneRun, 'stopping' | 'lease'>): boolean =>
  stopping.aborted || lease.lost.aborted || lease.withdrawn.aborted;
