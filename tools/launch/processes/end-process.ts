import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { systemCode } from '../terminal/refusal';

/** An orphan that has ended but that nobody collects, as in a container without an init process. */
function isDefunct(processId: number): boolean {
  try {
    return /\) Z /.test(readFileSync(`/proc/${processId}/stat`, 'utf8'));
  } catch {
    return false; // no such list on this system
  }
}

export function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return !isDefunct(processId);
  } catch (error) {
    return systemCode(error) === 'EPERM'; // alive, but somebody else's; ESRCH: gone
  }
}

function signal(processId: number, name: NodeJS.Signals): void {
  try {
    process.kill(processId, name);
  } catch (error) {
    if (systemCode(error) !== 'ESRCH') throw error; // it ended by itself in the meantime
  }
}

/** Asks the process to end and insists when it has not done so within the given time. */
export async function endProcess(processId: number, patience = 5000): Promise<void> {
  if (processId <= 0) return;
  signal(processId, 'SIGTERM');
  for (const deadline = Date.now() + patience; isAlive(processId) && Date.now() < deadline; ) await pause(20);
  if (isAlive(processId)) signal(processId, 'SIGKILL');
}
