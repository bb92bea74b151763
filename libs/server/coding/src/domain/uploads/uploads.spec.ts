import { planUpload, type ListedValue } from './plan-upload';
import { readUpload, type ReadUpload } from './read-upload';

const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const rowsOf = (read: ReadUpload) => (read.ok ? read.rows.map(({ line, number, name, group, active, fault }) => [line, number, name, group, active, fault]) : read);

describe('a list in a file', () => {
  it.each<[string, Uint8Array, string]>([
    ['a German spreadsheet', latin('Konto;Bezeichnung;Aktiv\r\n4930;Bürobedarf;ja\r\n'), ';'],
    ['another tool, in UTF-8 with a mark', utf8('\ufeffAccount number,Name,Active\n4930,Bürobedarf,yes\n'), ','],
    ['a clipboard', utf8('\nBezeichnung\tNummer\tStatus\nBürobedarf\t 4930 \taktiv'), '\t'],
  ])('of %s is recognised by itself', async (_, bytes, delimiter) => {
    const read = await readUpload(bytes);
    expect([read.ok && read.delimiter, read.ok && read.rows.map(({ number, name, active }) => [number, name, active])]).toEqual([delimiter, [['4930', 'Bürobedarf', true]]]);
  });

  it('tells row by row what is wrong, and where', async () => {
    const text = ['Nummer;Name;Gruppe;Aktiv', '1;;;', `2;${'x'.repeat(201)};;`, '3;Drei;;vielleicht', '', '4;"Vier', 'teilig";Büro;nein', '5;\u0000;;'].join('\n');
    expect(rowsOf(await readUpload(utf8(text)))).toEqual([
      [2, '1', '', undefined, undefined, 'name-missing'],
      [3, '2', 'x'.repeat(201), undefined, undefined, 'too-long'],
      [4, '3', 'Drei', undefined, undefined, 'active-unreadable'],
      [6, '4', 'Vier teilig', 'Büro', false, undefined],
      [8, '5', '\u0000', undefined, undefined, 'unreadable-text'],
    ]);
  });

  it('is refused as a whole where no column is a name, or a quote never ends', async () => {
    expect(await readUpload(utf8('a;b\n1;2'))).toEqual({ ok: false, fault: 'no-columns' });
    expect(await readUpload(utf8(''))).toEqual({ ok: false, fault: 'no-columns' });
    expect(await readUpload(utf8('Nummer;Name\n1;"offen\n2;b'))).toMatchObject({ ok: false, fault: 'unreadable', cause: { line: 2 } });
  });
});

const value = (facts: Partial<ListedValue>): ListedValue => ({ id: facts.number ?? facts.name ?? '', name: 'x', number: null, group: null, active: true, managed: false, ...facts });

async function planned(text: string, known: readonly ListedValue[], options: { readonly deactivateOthers?: boolean; readonly isKeptByLedger?: boolean } = {}) {
  const read = await readUpload(utf8(text));
  if (!read.ok) throw new Error(read.fault);
  const { rows, deactivate } = planUpload(known, { rows: read.rows, deactivateOthers: false, isKeptByLedger: false, ...options });
  const told = rows.map((row) => (row.outcome === 'error' ? row.fault : row.outcome === 'changed' ? row.changes.map(({ field, from, to }) => `${field} ${from} → ${to}`).join() : row.outcome));
  return { told, off: deactivate.map(({ id }) => id) };
}

describe('an uploaded list', () => {
  it('meets values by number, else by name, and says what it changes', async () => {
    const known = [value({ number: '1', name: 'Eins' }), value({ number: '2', name: 'Zwei' }), value({ name: 'Drei' }), value({ number: '7', name: 'Sieben', group: 'G' }), value({ number: '8', name: 'Acht', active: false })];
    const text = ['Nummer;Name;Gruppe;Aktiv', '1;Eins;;', '2;Zwo;G;', '3;drei;;', ';SIEBEN;;', '8;Acht;;ja', '9;Neun;;nein', '9;Neun;;'].join('\n');
    expect((await planned(text, known)).told).toEqual(['unchanged', 'name Zwei → Zwo,group null → G', 'name Drei → drei,number null → 3', 'name Sieben → SIEBEN', 'active false → true', 'created', 'twice-in-file']);
  });

  it('does not guess between two, and knows the one by both', async () => {
    const known = [value({ id: 'a', number: '1', name: 'A' }), value({ id: 'b', number: '1', name: 'B' })];
    expect((await planned('Nummer;Name\n1;C\n1;B', known)).told).toEqual(['ambiguous', 'twice-in-file']);
    expect((await planned('Nummer;Name\n1;b', known)).told).toEqual(['name B → b']);
  });

  it('leaves to the accounting system what is its own, and switches off others only where it is asked to', async () => {
    const known = [value({ number: '1', name: 'Eins', managed: true }), value({ number: '2', name: 'Zwei', managed: true }), value({ number: '3', name: 'Drei' }), value({ number: '4', name: 'Vier', active: false })];
    const options = { isKeptByLedger: true, deactivateOthers: true };
    expect(await planned('Nummer;Name;Aktiv\n1;Eins;nein\n5;Fünf;', known, options)).toEqual({ told: ['active true → false', 'ledger-keeps-list'], off: ['3'] });
    expect((await planned('Nummer;Name\n1;Uno', known)).told).toEqual(['from-ledger']);
    expect((await planned('Nummer;Name\n1;Eins', known)).off).toEqual([]);
  });
});
