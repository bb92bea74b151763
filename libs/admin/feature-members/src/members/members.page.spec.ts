import { TestBed } from '@angular/core/testing';
import type { MemberView, Role } from '@kontor/api-contracts';
import { SessionStore } from '@kontor/admin-data-access';
import { provideTexts } from '@kontor/admin-language';
import { aProblem, aSession, Screen, Shell } from '@kontor/admin-testing';
import { Confirmations } from '@kontor/admin-ui';
import de from '../i18n/de.json';
import en from '../i18n/en.json';
import { MembersPage } from './members.page';

const aMember = (userId: string, role: Role): MemberView => ({ userId, role, email: `${userId}@example.com`, displayName: userId, since: '2026-03-04T09:30:00.000Z' });

describe('the members of an organization', () => {
  let shell: Shell;
  const open = async (role: Role, ...members: readonly MemberView[]): Promise<Screen> => {
    shell = Shell.around(provideTexts({ de, en }), { provide: Confirmations, useValue: { ask: () => Promise.resolve(true) } });
    void TestBed.inject(SessionStore).find();
    const own = aSession();
    shell.request('GET', '/api/v1/session').flush({ ...own, organizations: own.organizations.map((each) => ({ ...each, role })) });
    const screen = await Screen.of(MembersPage);
    shell.request('GET', '/api/v1/members').flush(members);
    await screen.settle();
    return screen;
  };

  it('keep their role, and the reason is told beside them, where the server does not change it', async () => {
    const screen = await open('owner', aMember('owner-1', 'owner'));
    const field = screen.find<HTMLSelectElement>('select');
    field.value = 'viewer';
    field.dispatchEvent(new Event('change'));
    await screen.settle();
    shell.request('PATCH', '/api/v1/members/owner-1').flush(aProblem('last-owner', 409), { status: 409, statusText: 'x' });
    await screen.settle();
    expect(screen.text).toContain('detail of last-owner');
    expect(field.value).toBe('owner');
  });

  it('are out of reach where their role is higher than the own one, which is the highest that can be given', async () => {
    const screen = await open('admin', aMember('owner-1', 'owner'), aMember('viewer-1', 'viewer'));
    const fields = [...screen.root.querySelectorAll('select')];
    expect(fields.map((field) => [...field.options].map(({ value }) => value))).toEqual([['viewer', 'accountant', 'admin']]);
    expect(screen.root.querySelectorAll('td button')).toHaveLength(1);
  });
});
