import { expect, type Page } from '@playwright/test';
import type { RemoteCompany } from '../house/remote-company';

/** Connects the accounting system through its sign-in page, in English. */
export class Connector {
  constructor(private readonly page: Page) {}

  async openTab(): Promise<void> {
    await this.page.goto('/integrations');
    await this.page.getByRole('link', { name: 'Lexware Office' }).click();
    await expect(this.page.getByRole('heading', { level: 1, name: 'Lexware Office' })).toBeVisible();
  }

  async connect(company: RemoteCompany): Promise<void> {
    await this.openTab();
    await this.page.getByRole('button', { name: 'Continue to Lexware Office' }).click();
    await this.agree(company);
    await expect(this.page.getByRole('heading', { name: company.name })).toBeVisible();
  }

  /** The page of the accounting system, which speaks German. */
  async agree({ email }: RemoteCompany): Promise<void> {
    await expect(this.page.getByRole('heading', { name: 'Zugriff erlauben' })).toBeVisible();
    await this.page.getByLabel('E-Mail').fill(email);
    await this.page.getByRole('button', { name: 'Erlauben' }).click();
  }
}
