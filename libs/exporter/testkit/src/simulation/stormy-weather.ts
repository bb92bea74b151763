import type { RemoteRequest } from '@kontor/exporter-contract';
import { manifest } from '../ledger/manifest';
import type { Ending, Ordeal, Weather } from '../ledger/remote/weather';
import type { Choices } from './choices';

const life = manifest.remote.maxRequestMilliseconds;
/** How long our side waits for an answer: longer than the remote works on it. */
const patience = life + 5000;
const usualLatency = 900;

const storms: readonly Ending[] = ['throttled', 'unavailable', 'reset-before', 'not-sent', 'gateway-timeout', 'reset-after', 'timeout', 'unreadable', 'conflict', 'signed-out'];

/** Told of every request that leaves its sender, and of every one that runs into a storm. */
export interface Witness {
  readonly watch: (request: RemoteRequest) => void;
  readonly storm: () => void;
}

/** Requests take their time, some end badly, some land long after their sender has given up. */
export class StormyWeather implements Weather {
  constructor(
    private readonly choices: Choices,
    private readonly stormsPerThousand: number,
    private readonly witness: Witness,
    private readonly refuses: (request: RemoteRequest) => boolean,
  ) {}

  over(request: RemoteRequest): Ordeal {
    this.witness.watch(request);
    if (this.refuses(request)) return { ending: 'refused' };
    if (!this.choices.chance(this.stormsPerThousand)) return { ending: 'well', landsAfter: this.choices.upTo(usualLatency) };
    this.witness.storm();
    const ending = storms[this.choices.among(storms.length)] ?? 'well';
    return { ending, landsAfter: this.choices.upTo(life), endsAfter: this.endsAfter(ending) };
  }

  private endsAfter(ending: Ending): number {
    if (ending === 'timeout') return patience;
    if (ending === 'gateway-timeout') return life;
    return this.choices.upTo(usualLatency);
  }
}
