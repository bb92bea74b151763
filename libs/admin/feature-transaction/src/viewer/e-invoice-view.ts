import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { EInvoiceView as Invoice } from '@kontor/api-contracts';
import { DayPipe, LocalFormats, MoneyPipe } from '@kontor/admin-language';
import { namedUnits, symbolOf } from './invoice-units';

/** What the machine-readable part of a receipt says, as a page. */
@Component({
  selector: 'kontor-e-invoice-view',
  imports: [DayPipe, MoneyPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './viewer.css',
  templateUrl: './e-invoice-view.html',
})
export class EInvoiceView {
  readonly view = input.required<Invoice>();
  private readonly formats = inject(LocalFormats);
  protected readonly symbolOf = symbolOf;

  protected readonly parties = computed(() => [
    { title: 'transaction.invoice.seller', who: this.view().seller },
    { title: 'transaction.invoice.buyer', who: this.view().buyer },
  ]);

  protected readonly facts = computed(() => {
    const { dueDate, deliveryDate, periodStart, periodEnd, buyerReference, orderReference, paymentReference, paymentTerms, iban } = this.view();
    const day = (date: string | null): string | null => (date === null ? null : this.formats.day(date));
    const period = periodStart !== null && periodEnd !== null ? `${day(periodStart)} – ${day(periodEnd)}` : null;
    return [
      { title: 'transaction.invoice.deliveryDate', value: day(deliveryDate) },
      { title: 'transaction.invoice.period', value: period },
      { title: 'transaction.invoice.dueDate', value: day(dueDate) },
      { title: 'transaction.invoice.orderReference', value: orderReference },
      { title: 'transaction.invoice.buyerReference', value: buyerReference },
      { title: 'transaction.invoice.paymentReference', value: paymentReference },
      { title: 'transaction.invoice.iban', value: iban },
      { title: 'transaction.invoice.paymentTerms', value: paymentTerms },
    ].filter(({ value }) => value !== null);
  });

  protected readonly totals = computed(() => {
    const { net, tax, gross, prepaid, due } = this.view().totals;
    return [
      { title: 'transaction.invoice.totalNet', amount: net },
      { title: 'transaction.invoice.totalTax', amount: tax },
      { title: 'transaction.invoice.totalGross', amount: gross },
      { title: 'transaction.invoice.prepaid', amount: prepaid },
      { title: 'transaction.invoice.due', amount: due },
    ].flatMap(({ title, amount }) => (amount ? [{ title, amount }] : []));
  });

  protected isNamed(unit: string): boolean {
    return namedUnits.includes(unit);
  }
}
