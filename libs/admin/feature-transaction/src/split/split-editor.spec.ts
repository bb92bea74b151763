import { aProblem } from '@kontor/admin-testing';
import { money } from '@kontor/kernel';
import { aCoding, anInvoice, aReceipt, theReceipts } from '../testing/facts';
import { PanelScreen } from '../testing/panel-screen';

jest.setTimeout(30_000); // the first screen is compiled while others are busy

const rates = [
  { id: 'r7', name: '7 %', basisPoints: 700, treatment: 'included', level: null, validFrom: null, validTo: null, active: true },
  { id: 'r19', name: '19 %', basisPoints: 1900, treatment: 'included', level: null, validFrom: null, validTo: null, active: true },
];
const amount = (line: number): string => `li:nth-of-type(${line}) input[inputmode=decimal]`;

async function splitting(known: Parameters<typeof PanelScreen.open>[0] = {}): Promise<PanelScreen> {
  const panel = await PanelScreen.open(known);
  if (known.receipts) panel.shell.request('GET', '/api/v1/receipts/b1/e-invoice').flush(aProblem('receipt-not-e-invoice', 404), { status: 404, statusText: 'Not Found' });
  panel.screen.find('h2').dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true, cancelable: true }));
  await panel.screen.settle();
  panel.shell.request('GET', '/api/v1/tax-rates?active=true&on=2026-03-01').flush(rates);
  await panel.screen.settle();
  return panel;
}

describe('the editor of splits', () => {
  it('begins with two lines, of which the second takes what remains, and says live how it stands', async () => {
    const { screen } = await splitting();
    screen.type(amount(1), '100');
    await screen.settle();
    expect(screen.find<HTMLInputElement>(amount(2)).placeholder).toBe('-19,00\u00a0€');
    expect(screen.text).toContain('Die Zeilen ergeben -119,00 €.');
    screen.type(amount(2), '10');
    await screen.settle();
    expect(screen.text).toContain('Es fehlen noch -9,00 €.');
    expect(screen.button('Aufteilung speichern').getAttribute('aria-disabled')).toBe('true');
    screen.type(amount(2), '30');
    await screen.settle();
    expect(screen.text).toContain('Es sind 11,00 € zu viel.');
  });

  it('saves with Ctrl+Enter, the last amount left to the server, and closes', async () => {
    const { screen, shell } = await splitting();
    screen.type(amount(1), '100,00');
    await screen.settle();
    screen.find(amount(1)).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, cancelable: true }));
    const request = shell.request('PUT', '/api/v1/transactions/t1/coding/lines');
    const coded = { glAccountId: 'a1', taxRateId: 'r7', costCenterId: null, costUnitId: null, text: null };
    expect(request.request.body).toEqual({ revision: 3, lines: [{ ...coded, gross: money(-10_000, 'EUR') }, coded] });
    request.flush({ ...aCoding({ revision: 4 }), batchId: 'x1' });
    await screen.settle();
    expect(screen.has('kontor-split-editor')).toBe(false);
  });

  it('adds the tax to net amounts', async () => {
    const { screen } = await splitting();
    await screen.press('Netto');
    screen.type(amount(1), '100');
    await screen.settle();
    expect(screen.text).toContain('brutto -107,00 €');
    expect(screen.find<HTMLInputElement>(amount(2)).placeholder).toBe('-12,00\u00a0€');
  });

  it('divides by the taxes of an e-invoice, and leaves empty what no rate fits', async () => {
    const { screen, shell } = await splitting({ receipts: theReceipts(aReceipt()) });
    shell.request('GET', '/api/v1/receipts/b1/e-invoice').flush(anInvoice());
    await screen.settle();
    await screen.press('Nach Steuersätzen der E-Rechnung');
    await screen.settle();
    expect([1, 2].map((line) => screen.find<HTMLInputElement>(amount(line)).value)).toEqual(['107,00', '']);
    expect([1, 2].map((line) => screen.find<HTMLInputElement>(`[aria-label="Mehrwertsteuersatz in Zeile ${line}"]`).value)).toEqual(['7 %', '']);
  });

  it('offers no division by an e-invoice where the receipt is none', async () => {
    const { screen, shell } = await splitting({ receipts: theReceipts(aReceipt({ mimeType: 'application/pdf' })) });
    shell.request('GET', '/api/v1/receipts/b1/e-invoice').flush(aProblem('receipt-not-e-invoice', 404), { status: 404, statusText: 'Not Found' });
    await screen.settle();
    expect(screen.text).not.toContain('Nach Steuersätzen der E-Rechnung');
  });

  it('says by how much the amounts are too high, and promises the last line nothing', async () => {
    const { screen } = await splitting();
    screen.type(amount(1), '130');
    await screen.settle();
    expect(screen.text).toContain('Es sind 11,00 € zu viel.');
    expect(screen.text).not.toContain('Die Zeilen ergeben');
    expect(screen.find<HTMLInputElement>(amount(2)).placeholder).toBe('');
  });

  it('keeps the focus when lines come and go, and leaves with Esc', async () => {
    const { screen } = await splitting();
    await screen.press('Zeile hinzufügen');
    expect(document.activeElement).toBe(screen.find(amount(3)));
    await screen.press('Zeile 3 entfernen');
    expect(document.activeElement).toBe(screen.find(amount(2)));
    screen.find(amount(2)).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
    await screen.settle();
    expect(screen.has('kontor-split-editor')).toBe(false);
    expect(document.activeElement?.id).toBe('field-lines');
  });
});
