import type { Routes } from '@angular/router';
import { provideTexts } from '@kontor/admin-language';
import { ExportRoute } from './export-route';
import de from './i18n/de.json';
import en from './i18n/en.json';

/** Opened over the grid, as a dialog. */
export const routes: Routes = [{ path: '', title: 'export.title', component: ExportRoute, providers: [provideTexts({ de, en })] }];
