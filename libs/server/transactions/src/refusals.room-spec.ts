import type { ProblemDocument, StatementRecognition } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { anOffice, type Office, type TestApp } from '@kontor/server-platform/testing';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { importLimits, STATEMENT_LIMITS } from './application/importing/statement-limits';
import { fixture, importOf, startTransactionsApp, transactionsOf, upload, type UploadFields } from './testing/transactions-app';

const megabyte = 1024 * 1024;

let app: TestApp;
let office: Office;
beforeAll(async () => {
  app = await startTransactionsApp({ overrides: [[STATEMENT_LIMITS, { ...importLimits, megabytes: 1, rows: 5 }]] });
}, 60_000);
afterAll(() => app.close());
beforeEach(async () => {
  office = await anOffice(app, 'accountant');
});

const refusal = async (file: Buffer | string, fields: UploadFields, status: number): Promise<ProblemDocument> =>
  (await upload(office.browser, file, fields).expect(status)).body as ProblemDocument;

const nothingHappened = async (): Promise<void> => {
  expect(await transactionsOf(office)).toEqual([]);
  expect((await office.browser.get('/statement-imports').expect(200)).body).toEqual({ items: [], nextCursor: null });
};

const line = '2026-03-01,-1.00,EUR,Kiosk';
const head = 'transaction_date,amount,currency,merchant';

describe('a file is refused, and nothing of it kept,', () => {
  it.each<[string, Buffer | string, UploadFields, string, string]>([
    ['when nobody knows its format', 'Buchung|Wert|Text\n1|2|3', {}, 'statement-not-recognized', 'Kontor-CSV, Kartenplattform'],
    ['when it is something else altogether', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), {}, 'statement-not-recognized', 'eigenen Zuordnung'],
    ['when it is another statement than was said', fixture('n26/since-2024.csv'), { profile: 'dkb-visa' }, 'statement-unreadable', 'Die Kopfzeile fehlt'],
    ['when it is empty and nobody said what it is', '', {}, 'statement-unreadable', 'Die Datei ist leer'],
    ['when it is another message of ISO 20022', '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.052.001.08"/>', {}, 'statement-unreadable', 'camt.052.001.08'],
    ['when it is a version nobody has tested', '<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.09"/>', {}, 'statement-unreadable', 'camt.053.001.09'],
    ['when it is CSV where XML was said', fixture('n26/since-2024.csv'), { profile: 'camt.053' }, 'statement-unreadable', 'Die Datei ist kein XML'],
    ['when it is empty', '', { profile: 'kontor' }, 'statement-unreadable', 'Die Datei ist leer'],
    ['when it is in another encoding than was said', Buffer.from([...Buffer.from(`${head}\n2026-03-01,-1.00,EUR,`), 0xfc]), { profile: 'kontor', encoding: 'utf-8' }, 'statement-unreadable', 'nicht als utf-8 kodiert'],
    ['when its XML declares a document type', '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"/>', {}, 'statement-unreadable', 'Dokumenttyp-Deklaration'],
  ])('%s', async (_, file, fields, code, words) => {
    const problem = await refusal(file, fields, 422);
    expect(problem.code).toBe(code);
    expect(problem.detail).toContain(words);
    await nothingHappened();
  });

  it('when its mapping is wrong: everything that is wrong is named at once', async () => {
    const mapping = JSON.stringify({ source: 'Amex Business', delimiter: ';', decimal: 'Komma', date: 'dd.MM.yyyy', amount: { style: 'signed' }, columns: {}, colour: 'red' });
    const problem = await refusal('a;b\n1;2', { mapping }, 422);
    expect(problem.code).toBe('mapping-invalid');
    expect(problem.errors?.map(({ field, code }) => `${field} ${code}`)).toEqual(
      expect.arrayContaining(['mapping.colour unknown-member', 'mapping.source not-valid', 'mapping.decimal not-one-of', 'mapping.amount.column missing', 'mapping.columns.transactionDate missing']),
    );
    expect(problem.errors?.find(({ field }) => field === 'mapping.decimal')?.detail).toBe('„decimal“ muss eines von diesen sein: "comma", "dot".');
    await nothingHappened();
  });

  it.each([
    ['is no JSON', { mapping: '{' }, 'not-json', '„mapping“ ist kein gültiges JSON.'],
    ['holds an escape that no database keeps', { mapping: '{"constants":{"note":"\\u0000"}}' }, 'not-json', '„mapping“ ist kein gültiges JSON.'],
    ['is missing', { profile: 'generic' }, 'missing', '„mapping“ fehlt.'],
    ['is no object', { mapping: '[]' }, 'not-an-object', '„mapping“ muss ein JSON-Objekt sein'],
  ])('when its mapping %s', async (_, fields, code, words) => {
    expect(await refusal('a;b', fields, 422)).toMatchObject({ code: 'mapping-invalid', errors: [{ field: 'mapping', code, detail: expect.stringContaining(words) as string }] });
  });

  it.each<[string, UploadFields, string]>([
    ['a profile nobody knows', { profile: 'sparkasse' }, 'profile'],
    ['an encoding nobody knows', { encoding: 'ebcdic' }, 'encoding'],
    ['both a profile and a mapping', { profile: 'n26', mapping: '{}' }, 'profile'],
    ['an account with a control character', { account: 'a\u0000b' }, 'account'],
  ])('when the request names %s', async (_, fields, field) => {
    expect(await refusal(`${head}\n${line}`, fields, 400)).toMatchObject({ code: 'invalid-request', errors: [{ field }] });
    await nothingHappened();
  });

  it('when it is too large, to the byte', async () => {
    const row = `${line} ${'x'.repeat(9_000)}`;
    const rows = [head, row, row, row].join('\n');
    const padded = (bytes: number): Buffer => Buffer.concat([Buffer.from(`${rows}\n#`), Buffer.alloc(bytes - rows.length - 2, 'y')]);
    expect(await refusal(padded(megabyte + 1), {}, 413)).toMatchObject({ code: 'statement-too-large', detail: 'Die Datei ist größer als 1 MB.' });
    await nothingHappened();
    expect(await importOf(office.browser, padded(megabyte))).toMatchObject({ counts: { new: 3 }, bytes: megabyte });
  });
});

describe('a request without exactly one file', () => {
  it.each([
    ['has none', () => office.browser.post('/statement-imports').field('profile', 'n26')],
    ['is JSON', () => office.browser.post('/statement-imports', { profile: 'n26' })],
  ])('is told how to send it when it %s', async (_, send) => {
    expect((await send().expect(400)).body).toMatchObject({ code: 'statement-missing', title: 'Keine Datei', cure: expect.stringContaining('„file“') as string });
  });

  it.each([
    ['has two', () => office.browser.post('/statement-imports').attach('file', Buffer.from('a'), 'a').attach('file', Buffer.from('b'), 'b')],
    ['has it in another field', () => office.browser.post('/statement-imports').attach('datei', Buffer.from('a'), 'a')],
  ])('is told to send one at a time when it %s', async (_, send) => {
    expect((await send().expect(400)).body).toMatchObject({ code: 'statement-not-one', title: 'Nicht genau eine Datei', cure: expect.stringContaining('„file“') as string });
  });

  it('is told that its form cannot be read', async () => {
    const broken = office.browser.post('/statement-imports').set('Content-Type', 'multipart/form-data; boundary=x').send('--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nabc');
    expect((await broken.expect(400)).body).toMatchObject({ code: 'malformed-form', cure: expect.stringContaining('multipart/form-data') as string });
  });
});

describe('a file', () => {
  it('with more rows than the limit is taken in up to there', async () => {
    const result = await importOf(office.browser, [head, ...Array.from({ length: 8 }, () => line)].join('\n'));
    expect(result.counts).toMatchObject({ new: 5, errors: 1 });
    expect(result.endedEarly).toMatchObject({ line: 7, code: 'too-many-rows', sentence: expect.stringContaining('mehr als 5 Zeilen') as string });
  });

  it('that goes on with nothing but blank lines ends there', async () => {
    const result = await importOf(office.browser, Buffer.concat([Buffer.from(`${head}\n${line}`), Buffer.alloc(20_000, '\n')]));
    expect(result).toMatchObject({ counts: { new: 1, errors: 1 }, endedEarly: { code: 'too-many-blank-lines' } });
  }, 20_000);

  it('leaves nothing on disk, whether it is taken in or refused', async () => {
    await importOf(office.browser, `${head}\n${line}`);
    await refusal('nobody knows', {}, 422);
    await refusal(Buffer.alloc(2 * megabyte), {}, 413);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('kontor-statement-'))).toEqual([]);
  });

  it('may be sent again under its idempotency key after a refusal', async () => {
    const key = newId();
    await upload(office.browser, 'nobody knows').set('Idempotency-Key', key).expect(422);
    await upload(office.browser, `${head}\n${line}`).set('Idempotency-Key', key).expect(201);
  });
});

describe('recognition', () => {
  const recognize = async (file: Buffer | string): Promise<StatementRecognition> =>
    (await office.browser.post('/statement-recognition').attach('file', Buffer.from(file), 'x').expect(200)).body as StatementRecognition;

  it('proposes the profile of a file and keeps nothing', async () => {
    expect(await recognize(fixture('dkb-visa/march.csv'))).toMatchObject({ profile: { id: 'dkb-visa', name: 'DKB Visa-Kreditkarte' }, sentence: 'DKB Visa-Kreditkarte.' });
    expect((await recognize(fixture('camt.053/v04-card-and-prefix.xml').subarray(0, 2000))).profile?.id).toBe('camt.053');
    await nothingHappened();
  });

  it('says what can be done with a file nobody knows', async () => {
    const { profile, sentence } = await recognize('what is this');
    expect(profile).toBeNull();
    expect(sentence).toContain('mit dem Profil „generic“ und einer eigenen Zuordnung');
  });

  it('shows the first ten rows as an import would read them, and why one would not be', async () => {
    const { preview } = await recognize(fixture('kontor/rows-with-faults.csv'));
    expect(preview).toHaveLength(10);
    expect(preview[0]).toMatchObject({ line: 2, problem: null, transaction: { merchantName: 'Gut', billing: { currency: 'EUR' }, kind: 'purchase' } });
    expect(preview[1]).toEqual({ line: 3, transaction: null, problem: expect.stringContaining('„-10,00“ in „amount“') as string });
  });

  it('shows the columns of a table nobody knows, and its rows by a mapping that is being written', async () => {
    const file = 'Tag;Wo;Wert\n01.03.2026;Kiosk;-1,20';
    expect(await recognize(file)).toMatchObject({ profile: null, preview: [], table: { delimiter: ';', headerLine: 1, columns: ['Tag', 'Wo', 'Wert'], rows: [['01.03.2026', 'Kiosk', '-1,20']] } });
    const mapping = { source: 'kiosk', delimiter: ';', decimal: 'comma', date: 'dd.MM.yyyy', amount: { style: 'signed', column: 'Wert' }, columns: { transactionDate: 'Tag', merchant: 'Wo' }, constants: { currency: 'EUR' } };
    const described = (value: object) => office.browser.post('/statement-recognition').field('mapping', JSON.stringify(value)).attach('file', Buffer.from(file), 'x');
    const read = await described(mapping).expect(200);
    expect(read.body).toMatchObject({ profile: { id: 'generic' }, preview: [{ line: 2, transaction: { merchantName: 'Kiosk', transactionDate: '2026-03-01', billing: { minor: -120, currency: 'EUR' } } }] });
    await described({ ...mapping, decimal: 'point' }).expect(422).expect(({ body: refusal }) => expect(refusal).toMatchObject({ code: 'mapping-invalid', errors: [{ field: 'mapping.decimal' }] }));
  });
});

it('the profiles are listed by name in the language of the reader', async () => {
  const english = (await office.browser.get('/statement-profiles').set('Accept-Language', 'en').expect(200)).body as unknown;
  expect(english).toEqual(expect.arrayContaining([{ id: 'kontor', name: 'Kontor CSV' }]));
  const profiles = (await office.browser.get('/statement-profiles').expect(200)).body as unknown;
  expect(profiles).toEqual(expect.arrayContaining([{ id: 'kontor', name: 'Kontor-CSV' }, { id: 'generic', name: 'Andere CSV-Datei (eigene Zuordnung)' }]));
});
