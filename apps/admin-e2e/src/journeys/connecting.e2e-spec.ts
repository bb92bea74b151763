import { Connector } from '../guides/connector';
import { expect, journey, signIn } from '../house/journey';
import { foundRemoteCompany } from '../house/remote-company';

journey('an admin connects an accounting system in the same window and sees what was set up', async ({ page, context, organization }) => {
  const company = await foundRemoteCompany('Papierfabrik Elbe GmbH');
  await signIn(context, organization.member('admin'));
  await new Connector(page).connect(company);
  await expect(page).toHaveURL(/\/settings\/integrations\/[\w-]+/);
  const setUp = page.getByRole('region', { name: 'Set-up' });
  await expect(setUp.getByRole('listitem')).not.toHaveCount(0);
  await expect(setUp.getByText('Failed')).toHaveCount(0);
  await page.goto('/integrations');
  await expect(page.getByText('Papierfabrik Elbe GmbH')).toBeVisible();
  await expect(page.getByText('Connected', { exact: true })).toBeVisible();
});

journey('who declines at the accounting system is told that nothing happened, and what to do', async ({ page, context, organization }) => {
  await signIn(context, organization.member('admin'));
  await new Connector(page).openTab();
  await page.getByRole('button', { name: 'Continue to Lexware Office' }).click();
  await page.getByRole('button', { name: 'Ablehnen' }).click();
  await expect(page.getByText('Access was not granted')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Continue to Lexware Office' })).toBeVisible();
});
