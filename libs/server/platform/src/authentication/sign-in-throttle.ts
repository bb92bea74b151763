import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RedisSettings } from '@kontor/server-config';
import type { Redis } from 'ioredis';
import { REDIS } from '../redis/redis.module';
import { delayInRedis } from '../throttling/delay-store';
import type { DelayPolicy, GrowingDelay } from '../throttling/growing-delay';
import { normalEmail } from './normal-email';

/** Who tries to sign in, from where. */
export interface SignInAttempt {
  readonly email: string;
  readonly address: string;
}

/** One account from one address: at most eight guesses in the first two minutes, one a minute later. */
const perAccount: DelayPolicy = { name: 'sign-in-account', freeAttempts: 3, longestDelaySeconds: 60, memorySeconds: 24 * 3600 };
/** Many accounts from one address: generous, because an office shares one. */
const perAddress: DelayPolicy = { name: 'sign-in-address', freeAttempts: 30, longestDelaySeconds: 4, memorySeconds: 900 };

/** Neither addresses of people nor of machines stand in Redis. */
const keyOf = (...parts: readonly string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

/** Slows down guessing. Nobody is ever locked out: whoever waits may try again. */
@Injectable()
export class SignInThrottle {
  private readonly accounts: GrowingDelay;
  private readonly addresses: GrowingDelay;

  constructor(@Inject(REDIS) client: Redis, settings: RedisSettings) {
    this.accounts = delayInRedis(perAccount, client, settings);
    this.addresses = delayInRedis(perAddress, client, settings);
  }

  /** The seconds to wait; 0 lets the attempt pass and counts it. */
  async admit(attempt: SignInAttempt): Promise<number> {
    const { account, address } = keysOf(attempt);
    const wait = await this.addresses.admit(address);
    if (wait > 0) return wait;
    const accountWait = await this.accounts.admit(account);
    if (accountWait > 0) await this.addresses.takeBack(address);
    return accountWait;
  }

  /** The right password was given: what was counted before is forgotten. */
  async succeeded(attempt: SignInAttempt): Promise<void> {
    const { account, address } = keysOf(attempt);
    await Promise.all([this.accounts.forget(account), this.addresses.takeBack(address)]);
  }
}

const keysOf = ({ email, address }: SignInAttempt): { readonly account: string; readonly address: string } => ({
  account: keyOf(normalEmail(email), address),
  address: keyOf(address),
});
