import { canonicalJson, sumMoney } from '@kontor/kernel';
import type { CodedTransaction, WrittenOperation } from '@kontor/exporter-contract';
import { csvExporter } from './csv-exporter';
import { messages } from './messages';
import type { CsvSettings } from './settings';
import { planInput } from './testing/export-file';
import { filledWith, hostileTexts } from './testing/formula-corpus';
import { line, month, transaction } from './testing/transactions';

const plan = (subject: CodedTransaction, settings: Partial<CsvSettings> = {}, written: readonly WrittenOperation[] = []) =>
  csvExporter.plan({ ...planInput(subject, settings), written });

const operations = (subject: CodedTransaction, settings: Partial<CsvSettings> = {}, written: readonly WrittenOperation[] = []) => {
  const planned = plan(subject, settings, written);
  if (planned.outcome !== 'do') throw new Error(`Nothing was planned: ${canonicalJson(planned)}`);
  return planned.operations;
};

const writtenAs = (operation: string): WrittenOperation => ({ operation, ref: { kind: 'row', id: 'run-1' } });

function freeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(freeze);
  return value;
}

const split = transaction({ lines: [line('-100.00'), line('-19.00')] });

describe('planning rows', () => {
  it('makes one row per split, whose amounts are the transaction to the cent', () => {
    for (const subject of month) {
      const rows = operations(subject);
      expect(rows.map(({ id, step }) => [id, step])).toEqual(subject.lines.map((_line, index) => [`row:${index + 1}`, 'row']));
      expect(sumMoney(rows.flatMap(({ amount }) => (amount ? [amount] : [])), subject.billing.currency)).toEqual(subject.billing);
    }
  });

  it('tells each row in a sentence', () => {
    expect(month.flatMap((subject) => operations(subject).map(({ explain }) => explain.en))).toEqual([
      'Row 1 of 2: Purchase -214.00 EUR at Gasthof "Zur Post", München, account 4666 Reisekosten Übernachtung, receipts: 2',
      'Row 2 of 2: Purchase -35.70 EUR at Gasthof "Zur Post", München, account 0650 Bewirtung',
      'Row 1 of 1: Purchase -19.36 EUR at GitHub, Inc., account 3125 Fremdleistungen § 13b',
      'Row 1 of 1: Refund 12.50 EUR at Adobe Systems, account 4940 Software',
      'Row 1 of 1: Purchase -4.80 EUR at Bäckerei',
      'Row 1 of 1: Settlement 371.36 EUR at Kartenabrechnung März',
    ]);
    expect(operations(split)[1]?.explain.de).toBe('Zeile 2 von 2: Kauf -19,00 EUR bei Adobe Systems');
  });

  it('is pure: equal bytes twice, from frozen input, without a clock, chance or network', () => {
    const inputs = month.map((subject) => freeze(planInput(subject)));
    const before = canonicalJson(inputs.map((input) => csvExporter.plan(input)));
    const poison = (): never => {
      throw new Error('A plan must not ask for this');
    };
    const spies = [jest.spyOn(Date, 'now'), jest.spyOn(Math, 'random'), jest.spyOn(globalThis, 'fetch')].map((spy) => spy.mockImplementation(poison));
    const plans = inputs.map((input) => csvExporter.plan(input));
    spies.forEach((spy) => spy.mockRestore());
    expect(canonicalJson(plans)).toBe(before);
    expect(canonicalJson(JSON.parse(JSON.stringify(plans)))).toBe(before);
  });

  it('plans texts as they are stored; they are guarded only where they are written', () => {
    const inputs = hostileTexts.map((text) => operations(filledWith(text), { columns: ['note'], receipts: false })[0]?.input);
    expect(inputs).toEqual(hostileTexts.map((value) => ({ cells: [{ column: 'note', kind: 'text', value }], receipts: [] })));
  });

  it('has nothing to do once every row is written', () => {
    expect(plan(split, {}, [writtenAs('row:1'), writtenAs('row:2')])).toEqual({ outcome: 'nothing-to-do', reason: { code: 'CSV-already-written' } });
  });

  it('plans the rows that are still missing', () => {
    expect(operations(split, {}, [writtenAs('row:1')]).map(({ id }) => id)).toEqual(['row:2']);
  });

  it('writes every kind of movement unless the person chose some', () => {
    const [, , refund] = month;
    expect(refund && plan(refund).outcome).toBe('do');
    expect(refund && plan(refund, { kinds: ['purchase', 'fee'] })).toEqual({
      outcome: 'nothing-to-do', reason: { code: 'CSV-kind-not-chosen', params: { kind: 'Erstattung' } },
    });
  });

  it('demands no field: an uncoded transaction has a row with gaps and no guessed tax', () => {
    const [row] = operations(transaction({ lines: [line('-4.80')] }), { columns: ['gross', 'net', 'tax', 'taxRate', 'glAccountNumber'] });
    expect(row?.input).toMatchObject({ cells: [{ value: '-4.80' }, { value: '' }, { value: '' }, { value: '' }, { value: '' }] });
    expect(csvExporter.policy({ id: 'x', name: 'x', attributes: {} }, planInput(split).settings)).toEqual([]);
  });
});

describe('an encoding that cannot write everything', () => {
  const polish = transaction({ merchant: { name: 'Łódź Café' } });

  it('names the character and the column before anything is written', () => {
    expect(plan(polish, { encoding: 'windows-1252' })).toEqual({
      outcome: 'cannot',
      issues: [{ code: 'CSV-not-in-encoding', params: { character: 'Ł', column: 'Händler' } }],
    });
  });

  it('asks only for what stands in the chosen columns', () => {
    expect(plan(polish, { encoding: 'windows-1252', columns: ['gross'] }).outcome).toBe('do');
    expect(plan(polish).outcome).toBe('do');
  });

  it('gives only codes the catalogue explains', () => {
    const issues = [plan(polish, { encoding: 'windows-1252' })].flatMap((planned) => (planned.outcome === 'cannot' ? planned.issues : []));
    expect(issues.map(({ code }) => code in messages)).toEqual(issues.map(() => true));
  });
});
