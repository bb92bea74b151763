import type { DriftView, ItemView, TransactionReceiptsView, TransactionView } from '@kontor/api-contracts';
import { absoluteMoney, moneyFromDecimal, sumMoney, toDecimal } from '@kontor/kernel';
import { allPages } from '../kontor/all-pages';
import type { KontorClient } from '../kontor/kontor-client';
import type { RemoteBooks, RemoteOverview } from '../sandbox/remote-books';
import type { Proof, ProofRow } from '../report/proof';

interface Evidence {
  readonly transaction: TransactionView;
  readonly item: ItemView;
  readonly refs: readonly DriftView[];
  readonly receipts: TransactionReceiptsView;
}

/** Reads the books in the sandbox back and holds them against what Kontor says it exported. */
export class Prover {
  constructor(
    private readonly client: KontorClient,
    private readonly connectionId: string,
    private readonly books: RemoteBooks,
  ) {}

  async prove(transactions: readonly TransactionView[], items: readonly ItemView[]): Promise<Proof> {
    const organizationId = await this.books.organizationId();
    const overview = await this.books.overview(organizationId);
    const refs = await allPages<DriftView>(this.client, `/connections/${this.connectionId}/drift`);
    const rows: ProofRow[] = [];
    for (const item of items) {
      const transaction = transactions.find(({ id }) => id === item.transactionId);
      if (!transaction) continue;
      const receipts = await this.client.get<TransactionReceiptsView>(`/transactions/${transaction.id}/receipts`);
      const own = refs.filter((ref) => ref.transactionId === transaction.id);
      rows.push(await this.row({ transaction, item, refs: own, receipts }, overview));
    }
    return { rows, surplus: await this.surplus(rows, organizationId) };
  }

  private async row({ transaction, item, refs, receipts }: Evidence, overview: RemoteOverview): Promise<ProofRow> {
    const base = { transaction: labelOf(transaction), merchant: transaction.merchant.name, billing: transaction.billing, state: item.state, reasons: item.issues.map(({ title }) => title) };
    if (item.state !== 'exported') return { ...base, voucher: undefined, files: 0, payment: undefined, suggested: false, mismatches: [] };
    const mismatches: string[] = [];
    const expect = (holds: boolean, what: string): void => void (holds || mismatches.push(what));
    const document = refs.find(({ operation }) => operation === 'document');
    const paid = refs.find(({ operation }) => operation === 'payment');
    const voucher = document && (await this.books.voucher(document.remoteId));
    const payment = paid && (await this.books.payment(paid.remoteId));
    const amount = toDecimal(absoluteMoney(transaction.billing));
    expect((receipts.receipts.length > 0) === (voucher !== undefined), 'voucher missing or superfluous');
    expect(payment !== undefined && isSame(payment.amount, toDecimal(transaction.billing)), 'payment missing or with another amount');
    if (voucher) {
      expect(isSame(voucher.gross, amount), `voucher says ${voucher.gross}, the card ${amount}`);
      const sent = receipts.receipts.map(({ sha256 }) => sha256).sort().join();
      expect(voucher.fileIds.map((id) => overview.hashes.get(id)).sort().join() === sent, 'files differ from the receipts');
      expect(overview.hintedVoucherIds.filter((id) => id === voucher.id).length === 1, 'not exactly one hint');
      expect(payment !== undefined && overview.suggestions.get(payment.id) === voucher.id, 'no suggestion joins voucher and payment');
    }
    return { ...base, voucher, files: voucher?.fileIds.length ?? 0, payment, suggested: payment !== undefined && overview.suggestions.has(payment.id), mismatches };
  }

  /** The books hold what was exported and nothing besides. Looked at last: the balance is told after the last payment. */
  private async surplus(rows: readonly ProofRow[], organizationId: string): Promise<readonly string[]> {
    const overview = await this.books.overview(organizationId);
    const vouchers = rows.flatMap(({ voucher }) => voucher?.id ?? []);
    const payments = rows.flatMap(({ payment }) => payment ?? []);
    const sum = toDecimal(sumMoney(payments.map(({ amount }) => moneyFromDecimal(amount, 'EUR')), 'EUR'));
    const listed = await this.books.listedVouchers();
    return [
      ...(listed.length === vouchers.length ? [] : [`${listed.length} vouchers in the books, ${vouchers.length} exported`]),
      ...(overview.paymentIds.length === payments.length ? [] : [`${overview.paymentIds.length} payments in the books, ${payments.length} exported`]),
      ...(overview.balances.some((balance) => isSame(balance, sum)) || payments.length === 0 ? [] : [`no account has the balance ${sum}`]),
    ];
  }
}

/** The source's own id, or the line of the file where the source has none. */
const labelOf = ({ sourceId, importLine, transactionDate }: TransactionView): string =>
  sourceId.startsWith('row:') && importLine !== null ? `line ${importLine}, ${transactionDate}` : sourceId;

const isSame = (left: string, right: string): boolean => moneyFromDecimal(left, 'EUR').minor === moneyFromDecimal(right, 'EUR').minor;
