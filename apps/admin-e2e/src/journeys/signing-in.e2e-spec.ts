import { Receptionist } from '../guides/receptionist';
import { expect, journey } from '../house/journey';

journey('who signs in arrives at the overview, with nothing left in the storage of the browser that could sign in', async ({ page, organization }) => {
  await new Receptionist(page).letIn(organization.owner);
  await expect(page).toHaveURL('/');
  await expect(page.getByText(organization.owner.displayName).first()).toBeVisible();
  const stored = await page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])');
  expect(stored).not.toMatch(/token|csrf|session/i);
  const [cookie, ...others] = await page.context().cookies();
  expect({ httpOnly: cookie?.httpOnly, sameSite: cookie?.sameSite, others }).toEqual({ httpOnly: true, sameSite: 'Lax', others: [] });
});
