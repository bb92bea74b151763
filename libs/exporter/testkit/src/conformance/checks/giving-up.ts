import { RemoteFailure, type HttpFailure, type RemoteRequest } from '@kontor/exporter-contract';
import { mostSends, type Journal } from '@kontor/exporter-engine';
import { usualFault } from '@kontor/exporter-http';
import { boundJournal } from '../../memory/bound-journal';
import { orFinding, shown, unless, type ConformanceCheck, type Finding } from '../check';
import { asSubject, letSettle, type ConformanceBench } from '../conformance-bench';
import { objectFindings } from './exporting';
import { operationsOf } from './planning';

/** Answers every write of one step with 503, and counts them. */
class BrokenStep {
  sends = 0;
  isBroken = true;
  private current: string | undefined;

  constructor(private readonly step: string) {}

  /** The intent written down last says which step is speaking. */
  listening(journal: Journal): Journal {
    return {
      ...boundJournal(journal),
      intend: (lease, intents) => {
        this.current = intents[0]?.operation.step;
        return journal.intend(lease, intents);
      },
    };
  }

  refuse({ method, path }: RemoteRequest): HttpFailure | undefined {
    if (!this.isBroken || method === 'GET' || this.current !== this.step) return undefined;
    this.sends += 1;
    return { method, path, reason: 'status', status: 503 };
  }
}

export const asksAboutWhatAlwaysFails: ConformanceCheck = {
  sentence: 'asks a person about a step that fails whenever it is sent, sends it a few times only, and goes on when it is sent again',
  delivery: 'api',
  run: async (bench) => {
    const scene = await bench.scene();
    const [sample] = scene.samples.map(([, transaction]) => transaction);
    const steps = new Set(sample && operationsOf(bench, scene, sample).map(({ step }) => step));
    const findings: Finding[] = [];
    for (const step of steps) {
      const found = await orFinding('exporting', () => breakStep(bench, step));
      findings.push(...found.map((finding) => `${step} answered with 503 every time: ${finding}`));
    }
    return findings;
  },
};

async function breakStep(bench: ConformanceBench, step: string): Promise<readonly Finding[]> {
  const broken = new BrokenStep(step);
  const scene = await bench.scene({ refuse: (request) => failureOf(bench, broken.refuse(request)) });
  const transactions = scene.samples.slice(0, 1).map(([, transaction]) => transaction);
  const operations = transactions.flatMap((transaction) => operationsOf(bench, scene, transaction)).filter((operation) => operation.step === step).length;
  scene.world.journal = broken.listening(scene.world.journal);
  scene.world.order(transactions.map(asSubject));
  await scene.world.settle();
  const { state, issues } = scene.world.item(transactions[0]?.id);
  const sends = broken.sends;
  const stuck = [
    ...unless(state === 'needs-review' && issues.length > 0, `the item is ${state} with ${shown(issues)}`),
    ...unless(sends > 0 && sends <= mostSends * operations, `it was sent ${sends} times`),
  ];
  if (stuck.length > 0) return stuck;
  broken.isBroken = false;
  scene.world.sendAgain(transactions[0]?.id);
  await scene.world.settle();
  await letSettle(scene);
  return (await objectFindings(bench, scene, transactions)).map((finding) => `sent again by a person: ${finding}`);
}

function failureOf({ subject: { exporter } }: ConformanceBench, failure: HttpFailure | undefined): RemoteFailure | undefined {
  return failure && new RemoteFailure(exporter.faultOf?.(failure) ?? usualFault(failure), true, failure);
}
