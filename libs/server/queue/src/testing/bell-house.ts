import { newId } from '@kontor/kernel';
import { ConfigModule, loadSettings, readEnvironment } from '@kontor/server-config';
import { Injectable, type INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { randomBytes } from 'node:crypto';
import type { Ring } from '../bells';
import { HearsBell, type HearsRing } from '../hears-bell';
import { QueueModule } from '../queue.module';
import { RedisLine } from './redis-line';

export type LaneRing = Ring<'lane'>;

export const testRedis = (): string => readEnvironment()['KONTOR_TEST_REDIS_URL'] ?? 'redis://127.0.0.1:6379';

export const newRing = (): LaneRing => ({ organizationId: newId(), connectionId: newId() });

/** What the listeners of one test heard, and how they answer. */
class Hearing {
  readonly rings: LaneRing[] = [];
  answer: () => Promise<void> = async () => undefined;
}

@HearsBell('lane', { concurrency: 50 })
@Injectable()
class Listener implements HearsRing<'lane'> {
  constructor(private readonly hearing: Hearing) {}

  async hear(ring: LaneRing): Promise<void> {
    this.hearing.rings.push(ring);
    await this.hearing.answer();
  }
}

/** Processes that share one Redis, over a line that can be cut and under a prefix of their own. */
export class BellHouse {
  readonly prefix = `test-${newId()}`;
  private readonly hearing = new Hearing();
  private readonly open = new Set<INestApplicationContext>();

  private constructor(readonly line: RedisLine) {}

  static async build(): Promise<BellHouse> {
    return new BellHouse(await RedisLine.to(testRedis()));
  }

  get heard(): readonly LaneRing[] {
    return this.hearing.rings;
  }

  answers(answer: () => Promise<void>): void {
    this.hearing.answer = answer;
  }

  /** From now on answers take until the function is called that this returns; later ones take no time. */
  holdAnswer(): () => void {
    let finish: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (finish = resolve));
    this.answers(async () => {
      this.answers(async () => undefined);
      await held;
    });
    return finish;
  }

  hasHeard(ring: LaneRing): boolean {
    return this.heard.some(({ connectionId }) => connectionId === ring.connectionId);
  }

  /** A process; a worker also listens. */
  async start(kind: 'api' | 'worker'): Promise<INestApplicationContext> {
    const settings = loadSettings({
      KONTOR_DATABASE_URL: 'postgres://nobody@127.0.0.1/none',
      KONTOR_SECRET_KEYS: `k1:${randomBytes(32).toString('base64')}`,
      KONTOR_REDIS_URL: this.line.url,
      KONTOR_REDIS_PREFIX: this.prefix,
      KONTOR_REDIS_EMBEDDED: readEnvironment()['KONTOR_REDIS_EMBEDDED'],
    });
    const imports = [ConfigModule.forRoot(settings), QueueModule.forRoot()];
    const providers = kind === 'worker' ? [Listener, { provide: Hearing, useValue: this.hearing }] : [];
    const module = await Test.createTestingModule({ imports, providers }).compile();
    module.useLogger(false);
    await module.init();
    this.open.add(module);
    return module;
  }

  async stop(app: INestApplicationContext): Promise<void> {
    this.open.delete(app);
    await app.close();
  }

  async close(): Promise<void> {
    await Promise.all([...this.open].map((app) => this.stop(app)));
    await this.line.cut();
  }
}
