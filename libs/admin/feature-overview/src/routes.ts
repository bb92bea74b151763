import type { Routes } from '@angular/router';
import { provideTexts } from '@kontor/admin-language';
import de from './i18n/de.json';
import en from './i18n/en.json';
import { OverviewPage } from './overview.page';

export const routes: Routes = [{ path: '', title: 'overview.title', component: OverviewPage, providers: [provideTexts({ de, en })] }];
