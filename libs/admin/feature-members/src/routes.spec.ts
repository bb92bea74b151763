import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { Role } from '@kontor/api-contracts';
import { provideTexts } from '@kontor/admin-language';
import { aSession, Shell } from '@kontor/admin-testing';
import de from './i18n/de.json';
import en from './i18n/en.json';
import { routes } from './routes';

describe('the organization, opened by its address before anybody asked who this is', () => {
  const landsOn = async (role: Role): Promise<string> => {
    const shell = Shell.around(provideTexts({ de, en }), provideRouter([{ path: 'organization', children: routes }]));
    const harness = await RouterTestingHarness.create();
    const arrived = harness.navigateByUrl('/organization');
    const own = aSession();
    await new Promise((resolve) => setTimeout(resolve));
    shell.request('GET', '/api/v1/session').flush({ ...own, organizations: own.organizations.map((each) => ({ ...each, role })) });
    await arrived;
    return TestBed.inject(Router).url;
  };

  it('begins with the members for whoever may see them', async () => {
    expect(await landsOn('owner')).toBe('/organization/members');
  });

  it('begins with the roles for everybody else', async () => {
    expect(await landsOn('viewer')).toBe('/organization/roles');
  });
});
