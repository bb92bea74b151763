import { fillPlaceholders, type ExporterFault, type Issue, type MessageCatalogue } from '@kontor/exporter-contract';
import { coreMessages } from '@kontor/exporter-engine';
import { httpMessages } from '@kontor/exporter-http';
import { withoutField } from '../../builders/without-field';
import { orFinding, unless, type ConformanceCheck, type Finding } from '../check';
import type { ConformanceBench } from '../conformance-bench';
import { namedBy } from './failures';
import { demandedFields, prepare } from './planning';

type Told = Pick<Issue | ExporterFault, 'code' | 'params'>;

const wellFormed = /^[A-Z]{2,8}-[a-z0-9]+(-[a-z0-9]+)*$/;

export const codesAreCatalogued: ConformanceCheck = {
  sentence: 'explains every code it gives in its catalogue, with a value for every placeholder',
  run: async (bench) => {
    const catalogue: MessageCatalogue = { ...coreMessages, ...httpMessages, ...bench.subject.exporter.messages };
    const malformed = Object.keys(bench.subject.exporter.messages).filter((code) => !wellFormed.test(code));
    const unexplained = await orFinding('planning', async () => (await everythingTold(bench)).flatMap((told) => explained(catalogue, told)));
    return [...new Set([...malformed.map((code) => `the code ${code} is malformed`), ...unexplained])];
  },
};

function explained(catalogue: MessageCatalogue, { code, params }: Told): readonly Finding[] {
  const message = catalogue[code];
  if (!message) return [`the code ${code} stands in no catalogue`];
  const open = [message.title, message.cure].flatMap(({ de, en }) => [de, en]).flatMap((text) => fillPlaceholders(text, params).match(/\{\w+\}/g) ?? []);
  return unless(open.length === 0, `${code} leaves ${[...new Set(open)].join(', ')} open`);
}

/** What the samples provoke: everything missing, everything refused, every recorded failure. */
async function everythingTold(bench: ConformanceBench): Promise<readonly Told[]> {
  const { setUp, samples } = await bench.scene();
  const { planning } = setUp;
  const blocked = samples.flatMap(([, transaction]) => {
    const lacking = demandedFields(bench, planning, transaction).map((field) => withoutField(transaction, field));
    const bare = { ...planning, memory: {}, capabilities: [] };
    return [...lacking.map((variant) => prepare(bench, planning, variant)), prepare(bench, bare, transaction), prepare(bench, planning, { ...transaction, kind: 'settlement' })];
  });
  const issues = blocked.flatMap((prepared): readonly Told[] => {
    if (prepared.outcome === 'blocked') return prepared.issues;
    return prepared.outcome === 'nothing-to-do' ? [prepared.reason] : [];
  });
  return [...issues, ...(bench.subject.samples.failures ?? []).map((recorded) => namedBy(bench, recorded))];
}
