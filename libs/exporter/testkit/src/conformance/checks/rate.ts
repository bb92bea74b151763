import type { CodedTransaction } from '@kontor/exporter-contract';
import { RateGate, SpacingPacer } from '@kontor/exporter-http';
import { overrun } from '../../ledger/remote/ledger-remote';
import { unless, type ConformanceCheck } from '../check';
import { asSubject } from '../conformance-bench';

/** Enough transactions to keep a lane busy for a while. */
const copies = 8;

export const keepsToTheRate: ConformanceCheck = {
  sentence: 'never calls faster than it declared',
  delivery: 'api',
  run: async (bench) => {
    const { rateLimits } = bench.subject.exporter.manifest;
    if (rateLimits.length === 0) return ['no rate limit is declared; say what the remote allows'];
    const left: Date[] = [];
    const { clock } = (await bench.scene()).world;
    const pacer = new SpacingPacer(rateLimits.map((limit) => new RateGate(limit)), clock, clock.sleepByMoving);
    const { world, samples } = await bench.scene({ pacer, leaving: () => void left.push(clock.now()) });
    world.order(samples.slice(0, 1).flatMap(([, transaction]) => manyOf(transaction)).map(asSubject));
    await world.settle();
    return rateLimits.flatMap((limit) => {
      const excess = overrun(left, limit);
      return unless(excess === 0, `${excess} calls more than ${limit.requests} in ${limit.perMilliseconds} ms per ${limit.scope} allow`);
    });
  },
};

const manyOf = (transaction: CodedTransaction): readonly CodedTransaction[] =>
  Array.from({ length: copies }, (_, index) => ({ ...transaction, id: `${transaction.id}-${index}`, ...(transaction.receiptNumber ? { receiptNumber: `${transaction.receiptNumber}-${index}` } : {}) }));

