import { inspectExporter, type AccountingExporter } from '@kontor/exporter-contract';
import { lexofficeExporter } from './exporter';
import { selfAssessedTaxOf } from './references/self-assessed-tax';
import { contactSearch, htmlEncoded, normalised } from './search-text';
import { acceptableFileName } from './steps/file-name';
import { germanDay, germanMidnight, isLater } from './german-time';
import { companies } from './testing/books';
import { planInput } from './testing/plan-case';

describe('the Lexware Office plugin', () => {
  it('is well-formed', () => {
    const erased: AccountingExporter = lexofficeExporter;
    expect(inspectExporter(erased)).toEqual([]);
  });

  it('locks account and tax rate, keeps the receipt number, and tells a small business which rate fits', () => {
    const because = Object.values(companies).map((company) => lexofficeExporter.policy(company, planInput({}).settings)[1]?.because.en ?? '');
    expect(lexofficeExporter.policy(planInput({}).company, planInput({}).settings).map(({ field, rule }) => `${field} ${rule}`)).toEqual(['glAccount required', 'taxRate required', 'receiptNumber optional']);
    expect(because.map((text) => text.includes('small business'))).toEqual([false, true, true]);
  });

  it('asks for no right it never uses', () => {
    const [signIn] = lexofficeExporter.manifest.auth;
    expect(signIn.scopes.filter((scope) => scope.endsWith('.delete'))).toEqual([]);
  });

  it('demands a receipt number with a receipt, and only then', () => {
    const { company, transaction } = planInput({});
    expect(lexofficeExporter.requirements(transaction, company)).toEqual([{ field: 'receiptNumber', code: 'LEX-receipt-number-missing' }]);
    expect(lexofficeExporter.requirements({ ...transaction, receipts: [] }, company)).toEqual([]);
  });

  it.each([
    ['Lizenzen/Software §13b Drittland', 'reverse-charge'],
    ['EU-Dienstleistung/Lizenz § 13b', 'reverse-charge'],
    ['Innergemeinschaftlicher Erwerb', 'intra-community'],
    ['Innergemeinschaftliche Lieferung', 'none'],
    ['Software', 'none'],
    ['Raum 13b', 'none'],
  ])('takes the account %p for %p', (name, expected) => {
    expect(selfAssessedTaxOf(name)).toBe(expected);
  });

  it.each([
    ['Müller & Söhne', 'Müller &amp; Söhne'],
    ['50%_Rabatt\\', '50\\%\\_Rabatt\\\\'],
    ['HM', undefined],
    ['&'.repeat(40), '&amp;'.repeat(25)],
  ])('searches a contact called %p by %p', (name, search) => {
    expect(contactSearch(name)).toBe(search);
  });

  it('takes names for the same whatever their case, spacing and encoding', () => {
    expect(normalised('  BÜROMARKT\u00a0 kiel')).toBe(normalised('Bu\u0308romarkt Kiel'));
    expect(htmlEncoded('<A&B>')).toBe('&lt;A&amp;B&gt;');
  });

  it.each([
    ['rechnung.PDF', 'application/pdf', 'rechnung.PDF'],
    ['rechnung', 'application/pdf', 'rechnung.pdf'],
    ['foto.heic', 'image/jpeg', 'foto.heic.jpg'],
    ['foto.jpeg', 'image/jpeg', 'foto.jpeg'],
    ['rechnung.v2', 'text/xml', 'rechnung.v2.xml'],
  ])('sends %s of type %s as %s', (fileName, mimeType, expected) => {
    expect(acceptableFileName(fileName, mimeType)).toBe(expected);
  });

  it.each([
    ['2026-03-05', '2026-03-05T00:00:00.000+01:00'],
    ['2026-07-01', '2026-07-01T00:00:00.000+02:00'],
    ['2026-03-29', '2026-03-29T00:00:00.000+01:00'],
    ['2026-10-25', '2026-10-25T00:00:00.000+02:00'],
  ])('writes the day %s as %s and reads it back, from any offset', (day, midnight) => {
    expect(germanMidnight(day)).toBe(midnight);
    expect([germanDay(midnight), germanDay(new Date(midnight).toISOString()), germanDay(day)]).toEqual([day, day, day]);
  });

  it('looks again when it cannot tell which of two times is later', () => {
    expect(isLater('2026-03-05T10:00:00.000+01:00', '2026-03-05T09:00:00.000Z')).toBe(false);
    expect(isLater('2026-03-05T10:00:00.001+01:00', '2026-03-05T09:00:00.000Z')).toBe(true);
    expect(isLater(undefined, '2026-03-05T09:00:00.000Z')).toBe(true);
  });
});
