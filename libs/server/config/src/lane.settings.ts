import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { integer } from './readers';
import { Setting } from './setting';

const longest = 3600;

export class LaneSettings {
  @Setting({
    name: 'KONTOR_SWEEP_SECONDS',
    docs: 'How often waiting exports are looked for whose bell was not heard.',
    cure: 'Write seconds between 1 and 3600, for example 10.',
    read: integer,
  })
  @IsInt()
  @Min(1)
  @Max(longest)
  readonly sweepSeconds: number = 10;

  @Setting({
    name: 'KONTOR_LEASE_SECONDS',
    docs: 'How long a worker that fell silent keeps a connection to itself.',
    cure: 'Write seconds between 1 and 3600, for example 10.',
    read: integer,
  })
  @IsInt()
  @Min(1)
  @Max(longest)
  readonly leaseSeconds: number = 10;

  @Setting({
    name: 'KONTOR_SETTLE_SECONDS',
    docs: 'For tests against a sandbox: how long a request without an answer may still be running there. Otherwise the plugin knows.',
    cure: 'Write seconds between 0 and 3600, or leave it out.',
    read: integer,
    example: '2',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(longest)
  readonly settleSeconds?: number;
}
