import type { ConformanceCheck } from './check';
import { ConformanceBench } from './conformance-bench';
import { conformanceChecks } from './conformance-checks';
import type { ConformanceSubject } from './subject';

/** The crash matrix over HTTP takes seconds, on a busy machine more. */
const patience = 120_000;

/** Every plugin passes it: one test for each promise of the contract. */
export function describeExporterConformance(subject: ConformanceSubject): void {
  describe(`${subject.name} as an exporter`, () => {
    let bench: ConformanceBench;
    beforeAll(async () => {
      bench = await ConformanceBench.open(subject);
    });
    afterAll(() => bench.close());

    it.each(checksFor(subject).map((check) => [check.sentence, check] as const))('%s', async (_sentence, check) => {
      expect(await check.run(bench)).toEqual([]);
    }, patience);
  });
}

/** The checks that apply to a plugin of this delivery. */
export const checksFor = ({ exporter }: ConformanceSubject): readonly ConformanceCheck[] =>
  Object.values<ConformanceCheck>(conformanceChecks).filter(({ delivery }) => delivery === undefined || delivery === exporter.delivery.kind);
