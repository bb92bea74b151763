import type { CodingChange, GridPage, GridRequest, GridRow, GridTotals, ReferenceView, RuleView } from '@kontor/api-contracts';
import type { Office } from '@kontor/server-platform/testing';
import { aReceipt, arrive, type ExportOffice } from './export-office';

export type Asked = { readonly [Member in keyof GridRequest]?: GridRequest[Member] | undefined };

export const april = (number: number): string => `2026-04-${String(number).padStart(2, '0')}`;

const fields = (['supplier', 'costCenter', 'costUnit', 'note', 'receiptDate'] as const).map((field) => ({ field, active: true }));

/** Looks at the grid of an office, over its connection unless something else is said. */
export class GridDesk {
  constructor(private readonly office: ExportOffice) {}

  async page(asked: Asked = {}): Promise<GridPage> {
    return (await this.browser.get(`/grid?${this.query(asked)}`).expect(200)).body as GridPage;
  }

  async rows(asked: Asked = {}): Promise<readonly GridRow[]> {
    return (await this.page(asked)).rows;
  }

  async ids(asked: Asked = {}): Promise<readonly string[]> {
    return (await this.rows(asked)).map(({ transaction }) => transaction.id);
  }

  async merchants(asked: Asked = {}): Promise<readonly string[]> {
    return (await this.rows(asked)).map(({ transaction }) => transaction.merchant.name);
  }

  async totals(asked: Asked = {}): Promise<GridTotals> {
    return (await this.browser.get(`/grid/totals?${this.query(asked)}`).expect(200)).body as GridTotals;
  }

  async code(id: string, change: CodingChange): Promise<void> {
    await this.browser.patch(`/transactions/${id}/coding`, change).expect(200);
  }

  /** The rule that codes what comes from AWS. */
  async ruleId(): Promise<string> {
    const [rule] = (await this.browser.get('/rules').expect(200)).body as readonly RuleView[];
    return rule?.id ?? '';
  }

  /** One of everything: names say what is special about each. */
  async furnish() {
    const { office } = this;
    const names = ['AWS Frankfurt', 'Bahn', 'Öre', 'AWS München', 'Zug', 'AWS Wien'];
    const ids = await arrive(
      office,
      names.map((name, index) => ({
        merchant: { name },
        transactionDate: april(10 + index),
        bookingDate: april(20 - index),
        billing: { minor: -100 * (1 + ((index * 5) % 6)), currency: index === 4 ? 'USD' : 'EUR' },
        card: index % 2 === 0 ? { last4: '1111', holder: 'Änne Amsel' } : { last4: '2222', holder: 'Zoe Zeisig' },
      })),
    );
    const [awsId = '', bahn = '', ore = '', , zug = ''] = ids;
    await this.browser.patch('/data-fields', { fields }).expect(200);
    const supplier = await this.made('/suppliers', { name: 'Bahn AG', number: '70010' });
    const [center, unit] = [await this.made('/cost-centers', { name: 'Vertrieb' }), await this.made('/cost-units', { name: 'Messe' })];
    await this.code(bahn, { supplierId: supplier.id, glAccountId: office.software.id, note: 'Reise zur Ölmesse', costCenterId: center.id });
    await this.code(zug, { receiptNumber: 'RE-4711', receiptDate: april(2), costUnitId: unit.id });
    await aReceipt(office, ore);
    return { ids, awsId, bahn, supplier, center, unit };
  }

  private get browser(): Office['browser'] {
    return this.office.browser;
  }

  private async made(path: string, body: object): Promise<ReferenceView> {
    return (await this.browser.post(path, body).expect(201)).body as ReferenceView;
  }

  private query(asked: Asked): string {
    const members = Object.entries({ connectionId: this.office.connection.id, ...asked });
    return members.flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${encodeURIComponent(String(value))}`])).join('&');
  }
}
