import { inject, Injectable } from '@angular/core';
import type { NewTaxRate, TaxRateChange, TaxRateView } from '@kontor/api-contracts';
import { Api } from './client/api';
import { taxRateChange, taxRateCreate, taxRateList } from './client/functions';
import { Remote } from './remote';

/** The tax rates an organization chooses from. There are few of them. */
@Injectable({ providedIn: 'root' })
export class TaxRatesStore {
  private readonly api = inject(Api);

  /** With where each is used. */
  readonly rates = new Remote<readonly TaxRateView[]>(() => this.api.invoke(taxRateList, { usedBy: true }));

  /** With the same key the same wish makes one rate. */
  async create(rate: NewTaxRate, key: string): Promise<void> {
    await this.api.invoke(taxRateCreate, { body: rate, 'Idempotency-Key': key });
    await this.rates.load();
  }

  async change(id: string, change: TaxRateChange): Promise<void> {
    await this.api.invoke(taxRateChange, { id, body: change });
    await this.rates.load();
  }
}
