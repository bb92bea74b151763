import { TestBed } from '@angular/core/testing';
import type { Role, RulePreview, RuleTrialResult, RuleView } from '@kontor/api-contracts';
import { SessionStore } from '@kontor/admin-data-access';
import { LanguageKeeper, provideTexts } from '@kontor/admin-language';
import { aProblem, aSession, Screen, Shell } from '@kontor/admin-testing';
import { RulePage } from './editor/rule.page';
import de from './i18n/de.json';
import en from './i18n/en.json';
import { RulesPage } from './list/rules.page';

const rule = (id: string, position: number, changed: Partial<RuleView> = {}): RuleView => ({
  ...{ id, name: `Regel ${id}`, position, active: true },
  conditions: { merchant: { match: 'contains', text: 'aws' }, amount: { currency: 'EUR', from: 10_000 } },
  effects: { glAccountId: 'account', taxRate: { by: 'level', level: 'standard' } },
  values: [{ id: 'account', label: '4964 Software', active: false }],
  ...changed,
});

async function signedIn(role: Role): Promise<Shell> {
  const shell = Shell.around(provideTexts({ de, en }));
  TestBed.inject(LanguageKeeper).choose('de');
  const loading = TestBed.inject(SessionStore).find();
  shell.request('GET', '/api/v1/session').flush(aSession({ organizations: [{ organizationId: 'o', organizationName: 'Muster', role }] }));
  await loading;
  return shell;
}

async function opened(rules: readonly RuleView[], role: Role = 'admin'): Promise<{ readonly shell: Shell; readonly screen: Screen }> {
  const shell = await signedIn(role);
  const screen = await Screen.of(RulesPage);
  shell.request('GET', '/api/v1/rules').flush(rules);
  await screen.settle();
  return { shell, screen };
}

describe('the list of rules', () => {
  it('says in words when each applies and what it fills, and that a value is switched off', async () => {
    const { screen } = await opened([rule('a', 0, { active: false })]);
    expect(screen.text).toContain('1.Regel aaus');
    expect(screen.text).toContain('Wenn der Händler „aws“ enthält und der Betrag mindestens 100,00 € ist');
    expect(screen.text).toContain('Sachkonto: 4964 Software Wert ist ausgeschaltet');
    expect(screen.text).toContain('Mehrwertsteuersatz: Regelsteuersatz des Tages');
  });

  it('is put in another order with the keyboard; a refusal is told and the order is looked up again', async () => {
    const { shell, screen } = await opened([rule('a', 0), rule('b', 1)]);
    await screen.press('Regel b eine Stelle nach oben');
    const sent = shell.request('PUT', '/api/v1/rules/order');
    expect(sent.request.body).toEqual({ ruleIds: ['b', 'a'] });
    sent.flush(aProblem('rule-order-incomplete', 409), { status: 409, statusText: 'Conflict' });
    await screen.settle();
    shell.request('GET', '/api/v1/rules').flush([rule('b', 0), rule('a', 1)]);
    await screen.settle();
    expect(screen.text).toContain('cure of rule-order-incomplete');
    expect(screen.text).toMatch(/1\.Regel b.*2\.Regel a/);
  });

  it('shows a viewer no button, and somebody without rules what to do', async () => {
    const { screen } = await opened([rule('a', 0)], 'viewer');
    expect([screen.has('button'), screen.has('a.primary'), screen.has('.handle')]).toEqual([false, false, false]);
    TestBed.resetTestingModule();
    expect((await opened([])).screen.text).toContain('Noch keine Regel');
  });

  it('tells before a rule is applied what it would change, and changes it as a batch', async () => {
    const { shell, screen } = await opened([rule('a', 0)], 'accountant');
    await screen.press('Regel a auf offene Umsätze anwenden');
    const preview: RulePreview = { matching: 9, selected: 4, more: false, changed: 2, unchanged: 1, skipped: 1, skips: [{ reason: 'split', count: 1 }], fields: [{ field: 'glAccount', transactions: 2 }] };
    shell.request('POST', '/api/v1/rules/a/preview').flush(preview);
    await screen.settle();
    const dialog = (): string => (document.querySelector('mat-dialog-container')?.textContent ?? '').replace(/\s+/g, ' ');
    expect(dialog()).toContain('4 offene = 2 geändert + 1 unverändert + 1 ausgelassen');
    expect(dialog()).toContain('1 × aufgeteilt');
    await screen.press('2 ändern');
    expect(shell.request('POST', '/api/v1/rules/a/apply').request.body).toBeNull();
  });
});

describe('the form of a rule', () => {
  it('is filled from a transaction and tested while it is filled in', async () => {
    const shell = await signedIn('admin');
    const screen = await Screen.of(RulePage, { from: 'transaction-1' });
    shell.request('GET', '/api/v1/rules').flush([]);
    const { id: _id, position: _position, ...proposal } = rule('x', 0);
    shell.request('GET', '/api/v1/transactions/transaction-1/rule-proposal').flush(proposal);
    await screen.settle();
    expect(screen.find<HTMLInputElement>('#rule-merchant').value).toBe('aws');
    expect(screen.find<HTMLInputElement>('#rule-glAccount').value).toBe('4964 Software');
    expect(screen.find<HTMLInputElement>('#rule-from').value).toBe('100,00');
    await new Promise((resolve) => setTimeout(resolve, 450));
    const found: RuleTrialResult = {
      ...{ since: '2025-03-05', examined: 1_000, hits: 48, judged: 48, agreement: { compared: 48, right: 46 }, samples: [] },
      fields: [{ field: 'glAccount', compared: 48, right: 46, fills: 0, overruled: 0 }],
      conflicts: [{ ruleId: 'other', name: 'Andere', position: 0, wins: 'other', fields: ['glAccount'], transactions: 3 }],
    };
    const asked = shell.request('POST', '/api/v1/rules:test');
    expect(asked.request.body).toEqual({ rule: { name: 'Regel x', active: true, conditions: proposal.conditions, effects: proposal.effects } });
    asked.flush(found);
    await screen.settle();
    expect(screen.text).toContain('46 von 48 richtig');
    expect(screen.text).toContain('1. AndereDie andere entscheidet: Sachkonto, 3 Umsätze');
  });

  it('says at the field what is missing, and sends nothing', async () => {
    const shell = await signedIn('admin');
    const screen = await Screen.of(RulePage);
    shell.request('GET', '/api/v1/rules').flush([]);
    await screen.settle();
    await screen.press('Speichern');
    expect(screen.text).toContain('Geben Sie der Regel einen Namen.');
    expect(screen.text).toContain('Wählen Sie mindestens einen Wert.');
    shell.expectSilence();
  });
});
