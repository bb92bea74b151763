import type { RemoteClient, RemoteRequest, RemoteResponse } from '@kontor/exporter-contract';
import type { ArtifactStore, EngineLog, Journal, LaneDesk } from '@kontor/exporter-engine';
import type { WorkerProcess } from './worker-process';

/** The journal in the hands of a process that can die around every commit. */
export const mortalJournal = (process: WorkerProcess, journal: Journal): Journal => ({
  claim: (...args) => process.commit('claim', () => journal.claim(...args)),
  steps: (...args) => process.read(() => journal.steps(...args)),
  isWanted: (...args) => process.read(() => journal.isWanted(...args)),
  sharedRef: (...args) => process.read(() => journal.sharedRef(...args)),
  unanswered: (...args) => process.read(() => journal.unanswered(...args)),
  wasServed: (...args) => process.read(() => journal.wasServed(...args)),
  replan: (...args) => process.commit('replan', () => journal.replan(...args)),
  intend: (...args) => process.commit('intend', () => journal.intend(...args)),
  conclude: (...args) => process.commit('conclude', () => journal.conclude(...args)),
  noteMiss: (...args) => process.commit('noteMiss', () => journal.noteMiss(...args)),
  finish: (...args) => process.commit('finish', () => journal.finish(...args)),
  claimRun: (...args) => process.commit('claimRun', () => journal.claimRun(...args)),
  finishFiles: (...args) => process.commit('finishFiles', () => journal.finishFiles(...args)),
  pauseConnection: (...args) => process.commit('pauseConnection', () => journal.pauseConnection(...args)),
  pendingDrain: (...args) => process.read(() => journal.pendingDrain(...args)),
  drainTold: (...args) => process.commit('drainTold', () => journal.drainTold(...args)),
  drainRefused: (...args) => process.commit('drainRefused', () => journal.drainRefused(...args)),
});

export const mortalDesk = (process: WorkerProcess, desk: LaneDesk): LaneDesk => ({
  acquire: (...args) => process.commit('acquire', () => desk.acquire(...args)),
  release: (...args) => process.commit('release', () => desk.release(...args)),
});

export const mortalArtifacts = (process: WorkerProcess, artifacts: ArtifactStore): ArtifactStore => ({
  store: (...args) => process.commit('store', () => artifacts.store(...args)),
});

/** A dead process logs nothing. */
export const mortalLog = (process: WorkerProcess, log: EngineLog): EngineLog => ({
  note: (...args) => (process.isDead ? undefined : log.note(...args)),
  defect: (...args) => (process.isDead ? undefined : log.defect(...args)),
});

/** The remote as a process that can die speaks to it. `land` takes requests whose sender did not live to see them arrive. */
export class MortalRemote implements RemoteClient {
  constructor(
    private readonly process: WorkerProcess,
    private readonly remote: RemoteClient,
    private readonly land: (request: RemoteRequest) => void,
  ) {}

  send(request: RemoteRequest): Promise<RemoteResponse> {
    return this.process.call(request, () => this.remote.send(request), this.land);
  }
}
