import { Accountant } from '../guides/accountant';
import { codedMonth, times } from '../house/coded-month';
import { expect, journey, signIn } from '../house/journey';

/** Everything that changes something, as it is called on the screens a viewer may see. */
const deeds = /^(Edit…|Export…|Exported elsewhere…|Split|Save|Delete|Disconnect|Pause|Resume|Connect|Add|Upload|Import|Invite|Retry|Run the set-up again|Sign in again|Continue to .*|New .*|Create .*)/;
const places = ['/', '/transactions', '/runs', '/rules', '/imports', '/integrations', '/settings', '/settings/integrations/lexoffice', '/organization'];

journey('a viewer sees everything and no button that would be refused', async ({ page, context, organization }) => {
  const { transactionIds } = await codedMonth(organization, times(2));
  await signIn(context, organization.member('viewer'));
  await new Accountant(page).openGrid();
  for (const place of [...places, `/transactions/${transactionIds[0]}`]) {
    await page.goto(place);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    await expect.soft(page.getByRole('main').getByRole('button', { name: deeds }), place).toHaveCount(0);
  }
});

journey('a viewer who knows the address of the export comes no further than the grid', async ({ page, context, organization }) => {
  await signIn(context, organization.member('viewer'));
  await page.goto('/transactions/export');
  await expect(page.getByRole('button', { name: /^Export/ })).toHaveCount(0);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});
