import type { Cell } from '../columns/cell';
import type { CsvSettings } from '../settings';
import { guardFormulas } from './formula-guard';

/** How decimals and dates look in this file. */
export type CellStyle = Pick<CsvSettings, 'decimals' | 'dates'>;

export function cellText({ kind, value }: Cell, style: CellStyle): string {
  switch (kind) {
    case 'text':
      return guardFormulas(value);
    case 'decimal':
      return decimalText(value, style.decimals);
    case 'date':
      return dateText(value, style.dates);
  }
}

export const decimalText = (plain: string, decimals: CellStyle['decimals']): string => (decimals === 'comma' ? plain.replace('.', ',') : plain);

function dateText(isoDate: string, pattern: CellStyle['dates']): string {
  if (isoDate === '') return '';
  const [year = '', month = '', day = ''] = isoDate.split('-');
  return pattern.replace('yyyy', year).replace('MM', month).replace('dd', day);
}
