import { systemClock, type Clock } from '@kontor/kernel';
import type { Behaviour } from './behaviour';
import { defaultClient, type OAuthClient } from './oauth/oauth-client';

/** The value of `accountSystem` that Lexware would assign to the partner. */
export const sandboxAccountSystem = 'PliantSandbox';

export interface SandboxSettings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  readonly rateLimit: boolean;
  readonly client: OAuthClient;
  readonly accountSystem: string;
  readonly clock: Clock;
  /** What differs from {@link defaultBehaviour} from the start and after each reset. */
  readonly behaviour: Partial<Behaviour>;
  /** Where the state outlives the process; absent to forget everything with it. */
  readonly stateFile: string | undefined;
}

export const defaultSettings: SandboxSettings = {
  host: '127.0.0.1',
  port: 4010,
  rateLimit: true,
  client: defaultClient,
  accountSystem: sandboxAccountSystem,
  clock: systemClock,
  behaviour: {},
  stateFile: undefined,
};
