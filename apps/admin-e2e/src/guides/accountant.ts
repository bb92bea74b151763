import { expect, type Locator, type Page } from '@playwright/test';

/** Works in the accounting export as a person with a mouse does, in English. */
export class Accountant {
  constructor(private readonly page: Page) {}

  async openGrid(): Promise<void> {
    await this.page.goto('/transactions');
    await expect(this.rows().first()).toContainText('€');
  }

  /** The rows that are on the screen, without the heads of the columns. */
  rows(): Locator {
    return this.page.getByRole('grid').getByRole('row').filter({ has: this.page.getByRole('gridcell') });
  }

  lane(name: 'Open' | 'Queue' | 'Exported'): Locator {
    return this.page.getByRole('group', { name: 'Progress of the export' }).getByRole('button', { name });
  }

  async selectAll(count: number): Promise<void> {
    await this.page.getByRole('button', { name: `Select all ${count} matching` }).click();
    await expect(this.page.getByRole('group', { name: 'Selection' })).toContainText(`${count} selected`);
  }

  /** Codes the whole selection in one go. */
  async codeSelection(choices: Readonly<Record<string, string>>): Promise<void> {
    await this.page.getByRole('button', { name: 'Edit…' }).click();
    const dialog = this.page.getByRole('dialog');
    for (const [field, value] of Object.entries(choices)) await this.choose(dialog.getByRole('combobox', { name: field }), value);
    await dialog.getByRole('button', { name: /^Apply to/ }).click();
    await expect(dialog).toBeHidden(); // it stays open where something was left alone
  }

  async choose(box: Locator, value: string): Promise<void> {
    await box.fill(value);
    await this.page.getByRole('option', { name: value }).first().click();
  }

  /** The dialog in which an export is looked at before it begins. */
  async preview(): Promise<Locator> {
    await this.page.getByRole('button', { name: 'Export…' }).click();
    const dialog = this.page.getByRole('dialog');
    await expect(dialog.getByRole('heading', { name: 'Export' })).toBeVisible();
    return dialog;
  }

  async startExport(count: number): Promise<void> {
    const dialog = await this.preview();
    await dialog.getByRole('button', { name: `Export ${count}` }).click();
    await expect(dialog.getByRole('heading', { name: 'Export under way' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).click();
  }

  /** The line at the top of every page that tells how the last export ended. */
  ended(): Locator {
    return this.page.getByText('Export to Lexware Office finished').first();
  }
}
