import { hasRole, roles, type Role } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { Controller, Get, Module } from '@nestjs/common';
import { aColleague, anOffice, anOrganization, makeMember, program, secondOrganization, signIn, StandInDirectoryModule, startTestApp, stranger, type TestApp } from '../testing';
import { Access, Public } from './access-rule';
import type { Actor } from './actor';
import { CurrentActor } from './current-actor';
import { listRoutes } from './list-routes';

@Controller('doors')
class DoorController {
  @Get('viewer')
  @Access('viewer')
  viewer(@CurrentActor() actor: Actor): Actor {
    return actor;
  }

  @Get('accountant')
  @Access('accountant')
  accountant(): string {
    return 'in';
  }

  @Get('admin')
  @Access('admin')
  admin(): string {
    return 'in';
  }

  @Get('owner')
  @Access('owner')
  owner(): string {
    return 'in';
  }

  @Get('public')
  @Public('a spec needs it')
  public(): string {
    return 'in';
  }

  @Get('forgotten')
  forgotten(): string {
    return 'in';
  }
}

@Module({ controllers: [DoorController] })
class DoorModule {}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [StandInDirectoryModule, DoorModule] });
});
afterAll(() => app.close());

describe('a route', () => {
  it.each(roles)('opens for a %s exactly where that role is enough', async (held: Role) => {
    const { browser } = await anOffice(app, held);
    for (const needed of roles) {
      const answer = await browser.get(`/doors/${needed}`);
      expect([needed, answer.status]).toEqual([needed, hasRole(held, needed) ? 200 : 403]);
    }
  });

  it('stays closed to strangers unless it is public', async () => {
    await stranger(app.server).get('/doors/public').expect(200);
    for (const role of roles) await stranger(app.server).get(`/doors/${role}`).expect(401);
  });

  it('stays closed to everybody when it declares nothing, and the log names it', async () => {
    const { browser } = await anOffice(app, 'owner');
    await browser.get('/doors/forgotten').expect(500);
    await stranger(app.server).get('/doors/forgotten').expect(500);
    expect(app.log.text).toContain('DoorController.forgotten declares none of');
  });

  it('of the platform declares who may call it; the forgotten one is found', () => {
    const undeclared = listRoutes(app.app).filter(({ access }) => access === undefined);
    expect(undeclared.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /doors/forgotten']);
    expect(listRoutes(app.app)).toContainEqual({ controller: 'ApiTokenController', handler: 'revoke', method: 'DELETE', path: '/api-tokens/:id', access: { kind: 'role', role: 'admin' } });
  });
});

describe('the organization of a request', () => {
  it('is the only one somebody belongs to', async () => {
    const { browser, organizationId, userId } = await anOffice(app, 'accountant');
    const answer = await browser.get('/doors/viewer').expect(200);
    expect(answer.body).toEqual({ kind: 'user', id: userId, organizationId, role: 'accountant', locale: 'de' });
  });

  it('must be named by somebody who belongs to several, and the role is the one held there', async () => {
    const { browser, userId, email } = await anOffice(app, 'owner');
    const second = await anOrganization(app);
    await makeMember(app, userId, second, 'viewer');
    await browser.get('/doors/owner').expect(400).expect(({ body }) => expect(body).toMatchObject({ code: 'organization-required' }));
    const there = await signIn(app.server, email, second);
    await there.get('/doors/owner').expect(403);
    await there.get('/doors/viewer').expect(200).expect(({ body }) => expect(body).toMatchObject({ organizationId: second, role: 'viewer' }));
  });

  it('does not exist when it is foreign, unknown or no id at all; the answers do not differ', async () => {
    const { email } = await anOffice(app);
    const { organizationId: foreign } = await secondOrganization(app);
    for (const wanted of [foreign, newId(), 'x']) {
      const answer = await (await signIn(app.server, email, wanted)).get('/doors/viewer').expect(404);
      expect(answer.body).toMatchObject({ code: 'organization-not-found' });
    }
  });
});

describe('an API token', () => {
  const issue = async (role: Role, tokenRole: Role): Promise<{ readonly token: string; readonly id: string; readonly organizationId: string }> => {
    const { browser, organizationId } = await anOffice(app, role);
    const answer = await browser.post('/api-tokens', { name: 'card platform', role: tokenRole }).expect(201);
    return { ...(answer.body as { token: string; id: string }), organizationId };
  };

  it('acts in its organization with its role, and no further', async () => {
    const { token, id, organizationId } = await issue('owner', 'accountant');
    const answer = await program(app.server, token).get('/doors/viewer').expect(200);
    expect(answer.body).toEqual({ kind: 'token', id, organizationId, role: 'accountant', locale: 'en' });
    await program(app.server, token).get('/doors/admin').expect(403);
  });

  it('does not reach another organization, whatever the header says', async () => {
    const { token } = await issue('owner', 'admin');
    const other = await secondOrganization(app);
    await stranger(app.server, { Authorization: `Bearer ${token}`, 'X-Kontor-Organization': other.organizationId }).get('/doors/viewer').expect(404);
    const moved = token.replace(/^kontor_[0-9a-f]{32}/, `kontor_${other.organizationId.replaceAll('-', '')}`);
    await program(app.server, moved).get('/doors/viewer').expect(401);
  });

  it('is not known any more once it was revoked, and stays listed', async () => {
    const { browser } = await anOffice(app, 'admin');
    const issued = (await browser.post('/api-tokens', { name: 'old', role: 'viewer' }).expect(201)).body as { token: string; id: string };
    await program(app.server, issued.token).get('/doors/viewer').expect(200);
    await browser.delete(`/api-tokens/${issued.id}`).expect(204);
    await browser.delete(`/api-tokens/${issued.id}`).expect(204);
    await program(app.server, issued.token).get('/doors/viewer').expect(401);
    const list = await browser.get('/api-tokens').expect(200);
    expect(list.body).toMatchObject([{ id: issued.id, name: 'old', revokedAt: expect.any(String) as string, lastUsedAt: expect.any(String) as string }]);
    expect(list.text).not.toContain(issued.token);
  });

  it('may not be allowed more than the person who makes it', async () => {
    const { browser } = await anOffice(app, 'admin');
    await browser.post('/api-tokens', { name: 'too much', role: 'owner' }).expect(403).expect(({ body }) => expect(body).toMatchObject({ code: 'role-too-high' }));
  });

  it('of another organization cannot be revoked: it does not exist', async () => {
    const { id } = await issue('owner', 'viewer');
    const other = await secondOrganization(app);
    await other.browser.delete(`/api-tokens/${id}`).expect(404);
    await other.browser.delete('/api-tokens/no-id').expect(404);
  });

  it('is nobody where a person is asked for', async () => {
    const { token } = await issue('owner', 'owner');
    expect((await program(app.server, token).get('/session').expect(403)).body).toMatchObject({ code: 'session-required', cure: expect.stringContaining('POST /api/v1/session') as string });
  });

  it.each(['Bearer', 'Bearer x', 'Basic eDp5', 'kontor'])('is not %p, and no cookie helps then', async (authorization) => {
    const { browser } = await anOffice(app);
    await stranger(app.server, { Authorization: authorization, Cookie: browser.cookie }).get('/doors/viewer').expect(401);
  });
});

describe('the members of an organization', () => {
  it('are shown to its admins with their roles, and to nobody else', async () => {
    const { browser, organizationId, email } = await anOffice(app, 'admin');
    const colleague = await aColleague(app, organizationId, 'viewer');
    await secondOrganization(app);
    const answer = await browser.get('/members').expect(200);
    expect(answer.body).toMatchObject([{ email, role: 'admin' }, { email: colleague.email, role: 'viewer' }]);
    expect(answer.body).toHaveLength(2);
    await colleague.browser.get('/members').expect(403);
  });
});
