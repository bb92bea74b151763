import type { Routes } from '@angular/router';
import { provideTexts } from '@kontor/admin-language';
import de from './i18n/de.json';
import en from './i18n/en.json';

export const routes: Routes = [
  {
    path: '',
    providers: [provideTexts({ de, en })],
    children: [
      { path: '', pathMatch: 'full', title: 'runs.title', loadComponent: async () => (await import('./history/runs.page')).RunsPage },
      { path: ':runId', title: 'runs.one', loadComponent: async () => (await import('./run/run.page')).RunPage },
    ],
  },
];
