import { columnIds } from '../columns/columns';
import type { CsvSettings } from '../settings';

/** Every way to write a file that has a golden copy in `golden/<name>.csv`. */
export const scenarios: Readonly<Record<string, Partial<CsvSettings>>> = {
  'de-semicolon-comma': {},
  'de-semicolon-comma-all-columns': { columns: columnIds },
  'de-tab-comma-windows-1252': { delimiter: 'tab', encoding: 'windows-1252', receipts: false },
  'de-semicolon-dot-iso-expense': { decimals: 'dot', dates: 'yyyy-MM-dd', sign: 'expense', encoding: 'utf-8', receipts: false },
  'en-comma-dot': { language: 'en', delimiter: ',', decimals: 'dot', dates: 'dd/MM/yyyy', encoding: 'utf-8' },
  'en-comma-comma': { language: 'en', delimiter: ',', decimals: 'comma', dates: 'yyyy-MM-dd', encoding: 'utf-8', receipts: false },
  'en-tab-dot-all-columns': { language: 'en', delimiter: 'tab', decimals: 'dot', dates: 'yyyy-MM-dd', columns: columnIds, encoding: 'utf-8' },
  'expenses-only-three-columns': { kinds: ['purchase', 'refund', 'fee'], columns: ['merchant', 'gross', 'note'], receipts: false },
};
