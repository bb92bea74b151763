import type { Routes } from '@angular/router';
import { provideTexts } from '@kontor/admin-language';
import de from './i18n/de.json';
import en from './i18n/en.json';
import { RulesPage } from './list/rules.page';

export const routes: Routes = [
  {
    path: '',
    providers: [provideTexts({ de, en })],
    children: [
      { path: '', pathMatch: 'full', title: 'rules.title', component: RulesPage },
      { path: 'new', title: 'rules.new', loadComponent: async () => (await import('./editor/rule.page')).RulePage },
      { path: ':ruleId', title: 'rules.edit', loadComponent: async () => (await import('./editor/rule.page')).RulePage },
    ],
  },
];
