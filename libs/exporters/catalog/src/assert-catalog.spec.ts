import type { AccountingExporter } from '@kontor/exporter-contract';
import { csvExporter } from '@kontor/exporter-csv';
import { assertCatalog, UnsoundCatalogError } from './assert-catalog';
import { exporters } from './exporters';

const csv: AccountingExporter = csvExporter;
const text = { de: 'Wort', en: 'word' };
const named = (id: string, part: Partial<AccountingExporter> = {}): AccountingExporter => ({ ...csv, messages: {}, ...part, manifest: { ...csv.manifest, id } });
const withStep = (step: object): AccountingExporter => named('other', { delivery: { kind: 'api', steps: { entry: step as never } } });
const run = async () => ({ kind: 'entry', id: '1' });

function findings(catalog: readonly AccountingExporter[]): readonly string[] {
  try {
    assertCatalog(catalog);
    return [];
  } catch (error) {
    // Only the refusal is a finding.
    if (error instanceof UnsoundCatalogError) return error.findings;
    throw error;
  }
}

describe('the catalog', () => {
  it('starts with the plugins it names', () => {
    expect(exporters.map(({ manifest }) => manifest.id)).toEqual(['lexoffice', 'csv']);
    expect(findings(exporters)).toEqual([]);
  });

  it('starts empty, and with plugins that share nothing', () => {
    expect(findings([])).toEqual([]);
    expect(findings([csv, named('other', { messages: { 'OTH-refused': { title: text, cure: text, who: 'admin' } } })])).toEqual([]);
  });

  it.each<[string, readonly AccountingExporter[], string]>([
    ['the same plugin twice', [csv, csv], 'Exporter csv stands in the catalog 2 times; give each plugin an id of its own'],
    ['two plugins of one id', [csv, named('csv')], 'Exporter csv stands in the catalog 2 times; give each plugin an id of its own'],
    ['two meanings of one code', [csv, named('other', { messages: { 'CSV-already-written': { title: text, cure: text, who: 'admin' } } })], 'The message code CSV-already-written belongs to the exporters csv and other; give each plugin a prefix of its own'],
    ['an id that is none', [named('Other One')], 'Exporter Other One: the id "Other One" must be lower-case letters and digits, parts joined by dashes'],
    ['another contract', [{ ...csv, manifest: { ...csv.manifest, contract: 2 as never } }], 'Exporter csv: it is written for contract 2; port it to contract 1'],
    ['a step that can neither be looked up nor repeated', [withStep({ requests: 1, run })], 'Exporter other: the step "entry" can neither be looked up nor repeated; give it "find", or "repeatable: true" if the remote ignores a repetition'],
    ['a language left out', [named('other', { messages: { 'OTH-x': { title: { de: 'Wort', en: '' }, cure: text, who: 'admin' } } })], 'Exporter other: message OTH-x.title has no text for the language "en"; add it'],
    ['a code without prefix', [named('other', { messages: { refused: { title: text, cure: text, who: 'admin' } } })], 'Exporter other: the message code "refused" must be a prefix in capitals and words with dashes, such as ABC-account-closed'],
  ])('refuses %s in one sentence that names the cure', (_case, catalog, finding) => {
    expect(findings(catalog)).toEqual([finding]);
  });

  it('accepts a step that can be looked up and one that may be repeated', () => {
    expect(findings([withStep({ requests: 1, run, find: run })])).toEqual([]);
    expect(findings([withStep({ requests: 1, run, repeatable: true })])).toEqual([]);
  });

  it('tells everything at once, each on a line of its own', () => {
    const catalog = [csv, csv, named('Other')];
    expect(findings(catalog)).toHaveLength(2);
    expect(() => assertCatalog(catalog)).toThrow(/^The catalog of exporters is not sound\.\n- Exporter Other: .+\.\n- Exporter csv .+\.$/);
  });
});
