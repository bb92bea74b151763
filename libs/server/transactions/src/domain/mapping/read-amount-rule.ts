import type { AmountRule } from './csv-mapping';
import type { JsonReader } from './json-reader';
import { examples, isColumnRef, isWords } from './json-tests';

const members = ['style', 'column', 'directionColumn', 'out', 'in', 'debit', 'credit'] as const;
const styles = ['signed', 'inverted', 'direction', 'debit-credit'] as const;

function readDirection(json: JsonReader): AmountRule | undefined {
  const column = json.required('column', isColumnRef, examples.column);
  const directionColumn = json.required('directionColumn', isColumnRef, examples.column);
  const out = json.required('out', isWords, '["S", "Soll"]');
  const into = json.required('in', isWords, '["H", "Haben"]');
  if (column === undefined || directionColumn === undefined || out === undefined || into === undefined) return undefined;
  return { style: 'direction', column, directionColumn, out, in: into };
}

function readDebitCredit(json: JsonReader): AmountRule | undefined {
  const debit = json.required('debit', isColumnRef, '"Soll"');
  const credit = json.required('credit', isColumnRef, '"Haben"');
  return debit === undefined || credit === undefined ? undefined : { style: 'debit-credit', debit, credit };
}

/** Where the amount stands and what its sign means. */
export function readAmountRule(parent: JsonReader): AmountRule | undefined {
  const json = parent.requiredChild('amount', members, '{ "style": "signed", "column": "Betrag" }');
  const style = json?.oneOf('style', styles);
  if (!json || style === undefined) return undefined;
  if (style === 'direction') return readDirection(json);
  if (style === 'debit-credit') return readDebitCredit(json);
  const column = json.required('column', isColumnRef, examples.column);
  return column === undefined ? undefined : { style, column };
}
