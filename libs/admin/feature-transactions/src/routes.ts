import type { Routes } from '@angular/router';
import { provideTexts } from '@kontor/admin-language';
import de from './i18n/de.json';
import en from './i18n/en.json';
import { TransactionsPage } from './transactions.page';

/** The grid; what is opened beside or over it comes from other features. */
export const routesAround = (children: Routes): Routes => [{ path: '', title: 'transactions.title', component: TransactionsPage, providers: [provideTexts({ de, en })], children }];
