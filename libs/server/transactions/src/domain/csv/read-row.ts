import type { Money } from '@kontor/kernel';
import { maxIdCharacters } from '../limits';
import { labelOf } from '../mapping/columns';
import { refuse, type Read } from '../reasons/reason';
import type { TransactionDraft } from '../transaction';
import { known } from '../values/known';
import type { CsvRow } from './csv-row';
import { readBilling } from './read-billing';
import { readDates } from './read-dates';
import { readFee } from './read-fee';
import { readKind, readStatus } from './read-kind';
import { readOriginal } from './read-original';
import { readParties } from './read-parties';

/** The source's own id; where it gives one to both sides of a movement, the side joins it. */
function readOwnId(row: CsvRow, billing: Money): Read<string | undefined> {
  const rule = row.mapping.ownId;
  const id = rule === undefined ? '' : row.cell(rule.column).value;
  if (rule === undefined || id === '') return { value: undefined };
  if (id.length > maxIdCharacters) return refuse('id-too-long', { column: labelOf(rule.column), limit: String(maxIdCharacters) });
  return { value: rule.perLeg ? `${id}:${billing.currency}:${billing.minor > 0 ? 'in' : 'out'}` : id };
}

const readTexts = (row: CsvRow) => ({
  description: row.text('description')?.value,
  purpose: row.text('purpose')?.value,
  note: row.text('note')?.value,
  reference: row.text('reference')?.value,
  account: row.text('account')?.value,
});

/** Reads what hangs on the amount: kind, status, original amount and id. */
function readMovement(row: CsvRow, billing: Money) {
  const kind = readKind(row, billing);
  if ('reason' in kind) return kind;
  const status = readStatus(row, billing);
  if ('reason' in status) return status;
  const original = readOriginal(row, billing);
  if ('reason' in original) return original;
  const ownId = readOwnId(row, billing);
  if ('reason' in ownId) return ownId;
  return { value: { billing, kind: kind.value, status: status.value, ...original.value, ownId: ownId.value } };
}

/** A fee debited beside the amount is a movement of its own, so that it is never hidden in what the merchant got; one given back is a refund. */
function feeDraft(draft: TransactionDraft, fee: Money): TransactionDraft {
  const { original: _original, exchangeRate: _rate, ownId, ...rest } = draft;
  return { ...rest, kind: fee.minor > 0 ? 'refund' : 'fee', billing: fee, ...(ownId === undefined ? {} : { ownId: `${ownId}:fee` }) };
}

/** The movements of one row: one, or two where a fee was debited beside the amount. */
export function readRow(row: CsvRow, timeZone: string): Read<readonly TransactionDraft[]> {
  const billing = readBilling(row);
  if ('reason' in billing) return billing;
  const dates = readDates(row, timeZone);
  if ('reason' in dates) return dates;
  const movement = readMovement(row, billing.value);
  if ('reason' in movement) return movement;
  const parties = readParties(row);
  if ('reason' in parties) return parties;
  const fee = readFee(row, billing.value);
  if ('reason' in fee) return fee;
  const { included, beside } = fee.value;
  const draft = known({ line: row.line, ...movement.value, ...dates.value, ...parties.value, ...readTexts(row), includedFee: included });
  return { value: beside ? [draft, feeDraft(draft, beside)] : [draft] };
}
