import type { ExporterFault } from '@kontor/exporter-contract';
import { usualFault } from '@kontor/exporter-http';
import { shown, unless, type ConformanceCheck } from '../check';
import type { ConformanceBench } from '../conformance-bench';
import type { RecordedFailure } from '../subject';

/** The plugin's name for a failure, or core's where it has none. */
export const namedBy = ({ subject: { exporter } }: ConformanceBench, { failure }: RecordedFailure): ExporterFault => exporter.faultOf?.(failure) ?? usualFault(failure);

export const namesRecordedFailures: ConformanceCheck = {
  sentence: 'names recorded failures as they were meant',
  delivery: 'api',
  run: async (bench) => {
    const { failures = [] } = bench.subject.samples;
    if (failures.length === 0) return ['no recorded failures were supplied; record what the remote answers when it refuses'];
    return failures.flatMap((recorded) => {
      const { kind, code } = namedBy(bench, recorded);
      const { failure, expected } = recorded;
      return unless(kind === expected.kind && code === expected.code, `${failure.method} ${failure.path} ${failure.status ?? failure.reason} is called ${shown({ kind, code })} instead of ${shown(expected)}`);
    });
  },
};
