import type { Page } from '@playwright/test';
import type { Person } from '../house/organization';

/** Brings people in through the sign-in page, in English. */
export class Receptionist {
  constructor(private readonly page: Page) {}

  async letIn({ email, password }: Person): Promise<void> {
    await this.page.goto('/');
    await this.page.getByLabel('E-mail').fill(email);
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }
}
