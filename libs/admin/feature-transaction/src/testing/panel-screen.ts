import { TestBed } from '@angular/core/testing';
import { LanguageKeeper, provideTexts } from '@kontor/admin-language';
import { SessionStore } from '@kontor/admin-data-access';
import { aSession, Screen, Shell } from '@kontor/admin-testing';
import type { CodingView, IssueView, Role, TransactionExportView, TransactionReceiptsView, TransactionView } from '@kontor/api-contracts';
import de from '../i18n/de.json';
import en from '../i18n/en.json';
import { TransactionPanel } from '../transaction.panel';
import { aCoding, anExport, aTransaction, theReceipts } from './facts';

/** What the server knows of the transaction that is opened. */
export interface Known {
  readonly transaction?: TransactionView;
  readonly coding?: CodingView;
  readonly receipts?: TransactionReceiptsView;
  readonly exports?: readonly TransactionExportView[];
  readonly issues?: readonly IssueView[];
  /** Whether the issues say that there is nothing to do, instead of what is to be mended. */
  readonly isNothingToDo?: boolean;
  readonly role?: Role;
  /** What the address says besides the transaction. */
  readonly address?: { readonly part?: string; readonly field?: string };
}

/** The panel with the network in the hands of the test. */
export class PanelScreen {
  private constructor(
    readonly screen: Screen,
    readonly shell: Shell,
  ) {}

  static async open({ role = 'accountant', address = {}, ...known }: Known = {}): Promise<PanelScreen> {
    const shell = Shell.around(provideTexts({ de, en }));
    TestBed.inject(LanguageKeeper).choose('de');
    await PanelScreen.signIn(shell, role);
    const panel = new PanelScreen(await Screen.of(TransactionPanel, { transactionId: 't1', ...address }), shell);
    await panel.answer(known);
    return panel;
  }

  private static async signIn(shell: Shell, role: Role): Promise<void> {
    const found = TestBed.inject(SessionStore).find();
    const session = aSession();
    shell.request('GET', '/api/v1/session').flush({ ...session, organizations: session.organizations.map((membership) => ({ ...membership, role })) });
    await found;
  }

  async answer({ transaction = aTransaction(), coding = aCoding(), receipts = theReceipts(), exports = [anExport()], issues = [], isNothingToDo = false }: Known): Promise<void> {
    this.shell.request('GET', '/api/v1/transactions/t1').flush(transaction);
    this.shell.request('GET', '/api/v1/data-fields').flush([]);
    await this.answerAgain({ coding, receipts, exports, issues, isNothingToDo });
  }

  /** What is asked once more after a change. */
  async answerAgain({ coding = aCoding(), receipts = theReceipts(), exports = [anExport()], issues = [], isNothingToDo = false }: Known): Promise<void> {
    this.shell.request('GET', '/api/v1/transactions/t1/coding').flush(coding);
    this.shell.request('GET', '/api/v1/transactions/t1/receipts').flush(receipts);
    this.shell.request('GET', '/api/v1/transactions/t1/exports').flush(exports);
    await this.screen.settle();
    for (const { connection, lane } of exports) {
      if (lane === 'open') this.shell.request('POST', `/api/v1/connections/${connection.id}/preview`).flush({ selected: 1, ready: 0, blocked: isNothingToDo ? 0 : 1, nothingToDo: isNothingToDo ? 1 : 0, groups: issues.map((issue) => ({ issue, count: 1, transactionIds: ['t1'] })) });
    }
    await this.screen.settle();
  }

  /** Types into a field and leaves it. */
  async write(field: string, text: string): Promise<void> {
    this.screen.type(`#field-${field}`, text);
    this.screen.find(`#field-${field}`).dispatchEvent(new Event('blur'));
    await this.screen.settle();
  }
}
