import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { StatementRecognition } from '@kontor/api-contracts';
import { aProblem, Shell } from '@kontor/admin-testing';
import { StatementDesk } from './statement-desk';

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const aFile = new File(['Datum;Betrag;Händler\n01.03.2026;-1,20;Kiosk'], 'amex.csv');
const table = { delimiter: ';', headerLine: 1, columns: ['Datum', 'Betrag', 'Händler'], rows: [['01.03.2026', '-1,20', 'Kiosk']] };
const unknown: StatementRecognition = { profile: null, sentence: 'not recognised', preview: [], table };
const known = (id: string): StatementRecognition => ({ profile: { id, name: id }, sentence: id, preview: [], table });

describe('a statement on its way in', () => {
  let desk: StatementDesk;
  beforeEach(() => {
    localStorage.clear();
    Shell.around();
    desk = TestBed.inject(StatementDesk);
  });
  const request = (path: string): TestRequest => TestBed.inject(HttpTestingController).expectOne(`/api/v1/${path}`);
  const fieldsOf = ({ request: { body } }: TestRequest): Readonly<Record<string, unknown>> => Object.fromEntries([...(body as FormData).entries()].filter(([name]) => name !== 'file'));
  const take = async (answer: StatementRecognition): Promise<void> => {
    void desk.take(aFile);
    request('statement-recognition').flush(answer);
    await turn();
  };

  it('of a known format can be imported as it is', async () => {
    await take(known('n26'));
    expect(desk.isReady()).toBe(true);
    const result = desk.import();
    const sent = request('statement-imports');
    expect(fieldsOf(sent)).toEqual({});
    sent.flush({ id: 'import-1' });
    expect(await result).toEqual({ id: 'import-1' });
    expect(desk.file()).toBeUndefined();
  });

  it('that nobody knows is described by hand, shown as described, and described alike the next time', async () => {
    await take(unknown);
    expect([desk.profile(), desk.isReady()]).toEqual(['generic', false]);
    const draft = desk.draft();
    if (!draft) throw new Error('There is no mapping to begin with');
    void desk.describe({ ...draft, source: 'amex-business' });
    const look = request('statement-recognition');
    const { mapping } = fieldsOf(look);
    expect(JSON.parse(String(mapping))).toMatchObject({ source: 'amex-business', date: 'dd.MM.yyyy', decimal: 'comma', amount: { column: 'Betrag' }, columns: { transactionDate: 'Datum', merchant: 'Händler' } });
    look.flush(known('generic'));
    await turn();
    expect(desk.isReady()).toBe(true);
    const imported = desk.import();
    const sent = request('statement-imports');
    expect(fieldsOf(sent)).toEqual({ profile: 'generic', mapping });
    sent.flush({ id: 'import-1' });
    await imported;
    void desk.take(aFile);
    request('statement-recognition').flush(unknown);
    await turn();
    expect(fieldsOf(request('statement-recognition'))).toEqual({ profile: 'generic', mapping });
  });

  it('that is refused stays, with the reason', async () => {
    await take(known('n26'));
    const result = desk.import();
    request('statement-imports').flush(aProblem('statement-unreadable', 422), { status: 422, statusText: 'x' });
    expect(await result).toBeUndefined();
    expect([desk.failure()?.kind, desk.file()?.name, desk.isReady()]).toEqual(['problem', 'amex.csv', true]);
  });
});
