import { Housekeeper } from '@kontor/server-platform';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';

const everyMilliseconds = 3_600_000;

/** Removes once an hour, and at every start, what has served its time. */
@Injectable()
export class HousekeepingRounds implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(HousekeepingRounds.name);
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<void> = Promise.resolve();

  constructor(private readonly housekeeper: Housekeeper) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.begin(), everyMilliseconds);
    this.begin();
  }

  /** The round that is under way is waited for: the database closes only after it. */
  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.round;
  }

  private begin(): void {
    this.round = this.housekeeper.prune().then(
      (removed) => this.logger.log({ msg: 'housekeeping done', ...removed }),
      // The database is away; the next round comes within the hour.
      (error: unknown) => this.logger.warn({ msg: 'housekeeping failed', err: error }),
    );
  }
}
