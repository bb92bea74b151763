import type { Routes } from '@angular/router';
import { provideTexts } from '@kontor/admin-language';
import de from './i18n/de.json';
import en from './i18n/en.json';
import { ImportsPage } from './imports.page';

export const routes: Routes = [
  {
    path: '',
    title: 'imports.title',
    component: ImportsPage,
    providers: [provideTexts({ de, en })],
    children: [
      { path: '', pathMatch: 'full', title: 'imports.statements.title', loadComponent: async () => (await import('./statements/statements.page')).StatementsPage },
      { path: 'receipts', title: 'imports.receipts.title', loadComponent: async () => (await import('./receipts/receipts.page')).ReceiptsPage },
      { path: ':importId', title: 'imports.result.title', loadComponent: async () => (await import('./history/import.page')).ImportPage },
    ],
  },
];
