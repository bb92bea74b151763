import type { Routes } from '@angular/router';
import { provideTexts } from '@kontor/admin-language';
import de from './i18n/de.json';
import en from './i18n/en.json';
import { TransactionPanel } from './transaction.panel';

/** Stands below an address that names the transaction. */
export const routes: Routes = [{ path: '', title: 'transaction.title', component: TransactionPanel, providers: [provideTexts({ de, en })] }];
