import { sumMoney, toDecimal, type Money } from '@kontor/kernel';
import Table from 'cli-table3';
import { say } from '../../terminal/say';
import { equationOf, mismatchesOf, type Proof, type ProofRow } from './proof';

const amount = (money: Money): string => `${toDecimal(money)} ${money.currency}`;
const short = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
const kinds: Readonly<Record<string, string>> = { purchaseinvoice: 'invoice', purchasecreditnote: 'credit note' };

const cells = ({ transaction, merchant, billing, state, voucher, files, payment, suggested, reasons }: ProofRow): readonly string[] => [
  transaction,
  short(merchant, 26),
  amount(billing),
  state === 'exported' ? '→' : state,
  voucher ? `${kinds[voucher.type] ?? voucher.type} ${short(voucher.number, 18)}` : state === 'exported' ? 'no receipt' : short(reasons.join(' '), 46),
  files > 0 ? String(files) : '',
  payment?.amount ?? '',
  suggested ? 'waits for confirmation' : '',
];

/** transaction → voucher → file → payment → suggestion, totals, and the equation. */
export function printProof(proof: Proof): void {
  const table = new Table({ head: ['transaction', 'merchant', 'billed', '', 'voucher', 'files', 'payment', 'suggestion'], colAligns: ['left', 'left', 'right', 'left', 'left', 'right', 'right', 'left'], style: { head: [], border: [], compact: true } });
  table.push(...proof.rows.map((row) => [...cells(row)]));
  table.push([...totals(proof)]);
  say(table.toString());
  for (const { transaction, state, reasons } of proof.rows) if (state !== 'exported') say(`  ${transaction} ${state}: ${reasons.join(' ')}`);
  const { selected, exported, failed, skipped, holds } = equationOf(proof);
  say('');
  say(`selected ${selected} = exported ${exported} + failed ${failed} + skipped ${skipped}${holds ? '' : '   DOES NOT HOLD'}`);
  mismatchesOf(proof).forEach((mismatch) => say(`  does not match: ${mismatch}`));
}

function totals({ rows }: Proof): readonly string[] {
  const exported = rows.filter(({ state }) => state === 'exported');
  const currencies = [...new Set(exported.map(({ billing }) => billing.currency))];
  const sums = currencies.map((currency) => amount(sumMoney(exported.filter(({ billing }) => billing.currency === currency).map(({ billing }) => billing), currency)));
  const count = (holds: (row: ProofRow) => boolean): string => String(exported.filter(holds).length);
  return ['total', `${exported.length} exported`, sums.join('\n'), '', count(({ voucher }) => voucher !== undefined), String(exported.reduce((files, row) => files + row.files, 0)), count(({ payment }) => payment !== undefined), count(({ suggested }) => suggested)];
}
