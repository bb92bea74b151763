import { TestBed } from '@angular/core/testing';
import { auditActions, type AuditAction, type AuditEventView } from '@kontor/api-contracts';
import { LanguageKeeper, provideTexts } from '@kontor/admin-language';
import { Shell } from '@kontor/admin-testing';
import { locales } from '@kontor/kernel';
import de from '../i18n/de.json';
import en from '../i18n/en.json';
import { AuditSentences } from './audit-sentences';

const anEvent = (action: AuditAction, more: Partial<AuditEventView> = {}): AuditEventView => ({
  id: 'event-1',
  at: '2026-03-04T09:30:00.000Z',
  actor: { kind: 'user', id: 'user-1', name: 'Erika Muster' },
  action,
  subject: { type: 'rule', id: '019c0000-0000-7000-8000-000000000001', name: null },
  changes: {},
  ...more,
});

describe('the sentences of the audit log', () => {
  beforeEach(() => void Shell.around(provideTexts({ de, en })));
  const inLanguage = (locale: 'de' | 'en', event: AuditEventView): string => {
    TestBed.inject(LanguageKeeper).choose(locale);
    return TestBed.inject(AuditSentences).of(event);
  };

  it.each(locales)('are there for everything the server ever writes, without a gap left open (%s)', (locale) => {
    for (const action of auditActions) {
      const sentence = inLanguage(locale, anEvent(action));
      expect({ action, sentence }).toEqual({ action, sentence: expect.stringMatching(/^Erika Muster .+\.$/) as string });
      expect(sentence).not.toMatch(/\{\{|members\./);
    }
  });

  it.each(locales)('have a form for one wherever they count (%s)', (locale) => {
    const counted = { changed: 1, items: 1, count: 1, transactions: ['a'] };
    for (const action of ['coding-batch.made', 'coding-batch.undone', 'run.files-made', 'tax-rates.offered', 'transactions.coded-automatically'] as const) {
      const sentence = inLanguage(locale, anEvent(action, { changes: counted }));
      expect(sentence).toContain(' 1 ');
      expect(sentence).not.toMatch(/members\.|1 Umsätze|1 transactions|1 wurden|1 were|Steuersätze|tax rates/);
    }
  });

  it.each<readonly [string, AuditEventView, string, string]>([
    [
      'a role',
      anEvent('member.role-changed', { subject: { type: 'user', id: 'user-2', name: 'Nora Neu' }, changes: { role: { from: 'viewer', to: 'admin' } } }),
      'Erika Muster hat die Rolle von Nora Neu geändert: vorher Lesezugriff, jetzt Administration.',
      'Erika Muster changed the role of Nora Neu from Viewer to Administrator.',
    ],
    [
      'Kontor itself',
      anEvent('transactions.coded-automatically', { actor: { kind: 'system', id: 'coder', name: null }, changes: { transactions: ['a', 'b'] } }),
      'Kontor hat 2 Umsätze nach Regeln und Vorgaben vorkontiert.',
      'Kontor coded 2 transactions by rules and defaults.',
    ],
    [
      'one transaction',
      anEvent('coding-batch.undone', { changes: { changed: 1 } }),
      'Erika Muster hat eine gemeinsame Vorkontierung zurückgenommen, 1 Umsatz wurde geändert.',
      'Erika Muster undid a coding of several transactions; 1 was changed.',
    ],
    ['a program', anEvent('transaction.coded', { actor: { kind: 'token', id: 't', name: 'Bot' } }), 'Das Programm „Bot“ hat einen Umsatz vorkontiert.', 'The program "Bot" coded a transaction.'],
    ['a new name', anEvent('rule.changed', { changes: { name: { from: 'Cloud', to: 'Hosting' } } }), 'Erika Muster hat die Regel „Hosting“ geändert.', 'Erika Muster changed the rule "Hosting".'],
    ['a field', anEvent('data-field.changed', { subject: { type: 'data-field', id: 'glAccount', name: null } }), 'Erika Muster hat das Datenfeld „Sachkonto“ geändert.', 'Erika Muster changed the data field "GL account".'],
  ])('tell of %s by its words', (_, event, german, english) => {
    expect([inLanguage('de', event), inLanguage('en', event)]).toEqual([german, english]);
  });
});
