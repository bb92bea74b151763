import { comparable } from '@kontor/server-transactions';

export const uploadColumns = ['name', 'number', 'group', 'active'] as const;
export type UploadColumn = (typeof uploadColumns)[number];

/** What spreadsheets and accounting systems call the columns, in small letters. */
const names: Readonly<Record<UploadColumn, readonly string[]>> = {
  name: ['name', 'bezeichnung', 'kontobezeichnung', 'kontenbezeichnung', 'beschriftung', 'beschreibung', 'description', 'label', 'account name', 'lieferant', 'supplier', 'title', 'titel'],
  number: ['nummer', 'nr', 'nr.', 'konto', 'kontonummer', 'kontonr', 'kontonr.', 'sachkonto', 'number', 'no', 'no.', 'account', 'account number', 'code', 'id', 'lieferantennummer', 'kreditor', 'kreditorennummer', 'kostenstelle', 'kostenträger', 'cost center', 'cost unit'],
  group: ['gruppe', 'kategorie', 'group', 'category', 'klasse', 'kontenklasse'],
  active: ['aktiv', 'active', 'status', 'enabled'],
};

/** Where each column stands; `name` is always there. */
export type FoundColumns = Readonly<Partial<Record<UploadColumn, number>>> & { readonly name: number };

/** The columns of a header by their names; `undefined` where none of them can be the name of a value. */
export function findColumns(header: readonly string[]): FoundColumns | undefined {
  const cells = header.map(comparable);
  const found = uploadColumns.flatMap((column) => {
    const place = names[column].map((name) => cells.indexOf(name)).find((index) => index >= 0);
    return place === undefined ? [] : [[column, place] as const];
  });
  const places: Partial<Record<UploadColumn, number>> = Object.fromEntries(found);
  return places.name === undefined ? undefined : { ...places, name: places.name };
}

const yes = ['ja', 'j', 'yes', 'y', 'true', 'wahr', '1', 'x', 'aktiv', 'active', 'an', 'on'];
const no = ['nein', 'n', 'no', 'false', 'falsch', '0', 'inaktiv', 'inactive', 'aus', 'off', 'gesperrt'];

/** `undefined` for words that say neither. */
export function readActive(text: string): boolean | undefined {
  const word = comparable(text);
  return yes.includes(word) ? true : no.includes(word) ? false : undefined;
}
