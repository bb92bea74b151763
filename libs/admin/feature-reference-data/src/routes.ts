import type { Routes } from '@angular/router';
import { provideTexts } from '@kontor/admin-language';
import de from './i18n/de.json';
import en from './i18n/en.json';
import { ValuesPage } from './values/values.page';

/** The lists people choose from, inside the settings. */
export const routes: Routes = [
  {
    path: '',
    providers: [provideTexts({ de, en })],
    children: [
      { path: 'gl-accounts', title: 'referenceData.glAccount.title', component: ValuesPage, data: { kind: 'glAccount' } },
      { path: 'suppliers', title: 'referenceData.supplier.title', component: ValuesPage, data: { kind: 'supplier' } },
      { path: 'cost-centers', title: 'referenceData.costCenter.title', component: ValuesPage, data: { kind: 'costCenter' } },
      { path: 'cost-units', title: 'referenceData.costUnit.title', component: ValuesPage, data: { kind: 'costUnit' } },
      { path: 'tax-rates', title: 'referenceData.taxRate.title', loadComponent: async () => (await import('./rates/tax-rates.page')).TaxRatesPage },
    ],
  },
];
