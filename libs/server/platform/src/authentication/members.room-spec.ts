import type { AuditEventView, InvitedMember, IssuedApiToken, MemberView, Page, Role } from '@kontor/api-contracts';
import { newId } from '@kontor/kernel';
import { aColleague, anOffice, anOrganization, aPerson, makeMember, type Office, program, secondOrganization, signIn, StandInDirectoryModule, startTestApp, stranger, testPassword, type TestApp } from '../testing';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [StandInDirectoryModule] });
});
afterAll(() => app.close());

const address = (): string => `${newId()}@example.com`;
const invitation = (role: Role, email = address()) => ({ email, displayName: 'Nora Neu', role });
const invited = async ({ browser }: Office, role: Role, email?: string): Promise<InvitedMember> => (await browser.post('/members', invitation(role, email)).expect(201)).body as InvitedMember;
const membersOf = async ({ browser }: Office): Promise<readonly (readonly [string, Role])[]> => ((await browser.get('/members').expect(200)).body as readonly MemberView[]).map(({ userId, role }) => [userId, role] as const);
const deeds = async ({ browser }: Office): Promise<readonly (readonly [string, string, unknown])[]> =>
  ((await browser.get('/audit-events').expect(200)).body as Page<AuditEventView>).items.map(({ action, actor, changes }) => [action, actor.id, changes] as const);
const signInWith = (email: string, password: string) => stranger(app.server).post('/session', { email, password });

describe('inviting somebody', () => {
  it('makes an account whose generated password is told once, and lets the person in', async () => {
    const owner = await anOffice(app, 'owner');
    const member = await invited(owner, 'accountant', 'Nora.Neu@Example.com');
    expect(member).toMatchObject({ email: 'nora.neu@example.com', displayName: 'Nora Neu', role: 'accountant', password: expect.stringMatching(/^[\w-]{24}$/) as string });
    const answer = await signInWith('nora.neu@example.com', member.password ?? '').expect(201);
    expect(answer.body).toMatchObject({ organizations: [{ organizationId: owner.organizationId, role: 'accountant' }] });
    expect((await owner.browser.get('/members')).text).not.toContain(member.password);
    expect(await deeds(owner)).toEqual([['member.joined', owner.userId, { role: 'accountant' }]]);
    expect(app.log.text).not.toContain(member.password);
  });

  it('takes a first password from whoever invites, and does not repeat it', async () => {
    const owner = await anOffice(app, 'admin');
    const email = address();
    const answer = await owner.browser.post('/members', { ...invitation('viewer', email), password: 'a first password' }).expect(201);
    expect(answer.body).toMatchObject({ password: null });
    await signInWith(email, 'a first password').expect(201);
    await owner.browser.post('/members', { ...invitation('viewer'), password: 'too short' }).expect(400).expect(({ body }) => expect(body).toMatchObject({ errors: [{ field: 'password' }] }));
  });

  it('takes in somebody who has an account already, and leaves the account alone', async () => {
    const owner = await anOffice(app, 'owner');
    const elsewhere = await secondOrganization(app);
    await owner.browser.post('/members', { ...invitation('viewer', elsewhere.email), password: 'another password' }).expect(409).expect(({ body }) => expect(body).toMatchObject({ code: 'member-has-password' }));
    const member = await invited(owner, 'viewer', elsewhere.email);
    expect(member).toMatchObject({ userId: elsewhere.userId, displayName: 'Erika Muster', password: null });
    expect((await signIn(app.server, elsewhere.email)).session.organizations).toHaveLength(2);
  });

  it('refuses somebody who is a member, and says so', async () => {
    const owner = await anOffice(app, 'owner');
    await owner.browser.post('/members', invitation('viewer', owner.email.toUpperCase())).expect(409).expect(({ body }) => expect(body).toMatchObject({ code: 'already-member' }));
  });

  it('gives one account only when two invite the same person at the same moment', async () => {
    const [owner, other] = [await anOffice(app, 'owner'), await secondOrganization(app)];
    const email = address();
    const answers = await Promise.all([owner.browser.post('/members', invitation('viewer', email)), other.browser.post('/members', invitation('viewer', email)), owner.browser.post('/members', invitation('viewer', email))]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 201).length).toBeGreaterThan(0);
    expect(statuses.filter((status) => ![201, 409].includes(status))).toEqual([]);
  });

  it('needs an admin, and gives no role above the own one', async () => {
    const accountant = await anOffice(app, 'accountant');
    await accountant.browser.post('/members', invitation('viewer')).expect(403);
    const admin = await aColleague(app, accountant.organizationId, 'admin');
    await admin.browser.post('/members', invitation('owner')).expect(403).expect(({ body }) => expect(body).toMatchObject({ code: 'member-role-too-high' }));
    await admin.browser.post('/members', invitation('admin')).expect(201);
  });
});

describe('the role of a member', () => {
  it('is changed by an admin up to the own role, and holds from the next request on', async () => {
    const admin = await anOffice(app, 'admin');
    const colleague = await aColleague(app, admin.organizationId, 'viewer');
    await colleague.browser.get('/members').expect(403);
    const answer = await admin.browser.patch(`/members/${colleague.userId}`, { role: 'admin' }).expect(200);
    expect(answer.body).toMatchObject({ userId: colleague.userId, role: 'admin' });
    await colleague.browser.get('/members').expect(200);
    await admin.browser.patch(`/members/${colleague.userId}`, { role: 'owner' }).expect(403);
    await admin.browser.patch(`/members/${colleague.userId}`, { role: 'admin' }).expect(200);
    expect(await deeds(admin)).toEqual([['member.role-changed', admin.userId, { role: { from: 'viewer', to: 'admin' } }]]);
  });

  it('that is above the own one is out of reach', async () => {
    const owner = await anOffice(app, 'owner');
    const admin = await aColleague(app, owner.organizationId, 'admin');
    await aColleague(app, owner.organizationId, 'owner');
    await admin.browser.patch(`/members/${owner.userId}`, { role: 'viewer' }).expect(403).expect(({ body }) => expect(body).toMatchObject({ code: 'member-above-you' }));
    await admin.browser.delete(`/members/${owner.userId}`).expect(403);
  });

  it('takes tokens that may do more along when it gets lower', async () => {
    const owner = await anOffice(app, 'owner');
    const admin = await aColleague(app, owner.organizationId, 'admin');
    const issue = async (role: Role): Promise<string> => ((await admin.browser.post('/api-tokens', { name: 'program', role }).expect(201)).body as IssuedApiToken).token;
    const [high, low] = [await issue('admin'), await issue('viewer')];
    await owner.browser.patch(`/members/${admin.userId}`, { role: 'accountant' }).expect(200);
    await program(app.server, high).get('/members').expect(401);
    await program(app.server, low).get('/members').expect(403);
  });

  it('of the last owner stays, also when two owners step back at the same moment', async () => {
    const [first, second] = await (async () => {
      const office = await anOffice(app, 'owner');
      return [office, await aColleague(app, office.organizationId, 'owner')] as const;
    })();
    const answers = await Promise.all([first, second].map(({ browser, userId }) => browser.patch(`/members/${userId}`, { role: 'admin' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({ code: 'last-owner' });
    expect((await membersOf(first)).filter(([, role]) => role === 'owner')).toHaveLength(1);
  });
});

describe('removing a member', () => {
  it('ends the sessions and tokens of the person, also of programs that the tokens have let in', async () => {
    const owner = await anOffice(app, 'owner');
    const admin = await aColleague(app, owner.organizationId, 'admin');
    const { token } = (await admin.browser.post('/api-tokens', { name: 'first', role: 'admin' }).expect(201)).body as IssuedApiToken;
    const { token: second } = (await program(app.server, token).post('/api-tokens', { name: 'second', role: 'admin' }).expect(201)).body as IssuedApiToken;
    await owner.browser.delete(`/members/${admin.userId}`).expect(204);
    await admin.browser.get('/session').expect(401);
    for (const text of [token, second]) await program(app.server, text).get('/members').expect(401);
    expect(await membersOf(owner)).toEqual([[owner.userId, 'owner']]);
    expect((await deeds(owner)).map(([action]) => action).sort()).toEqual(['api-token.issued', 'api-token.issued', 'api-token.revoked', 'api-token.revoked', 'member.removed']);
    await owner.browser.delete(`/members/${admin.userId}`).expect(404);
  });

  it('leaves the person what belongs to other organizations', async () => {
    const owner = await anOffice(app, 'owner');
    const person = await aPerson(app);
    const other = await anOrganization(app);
    for (const organizationId of [owner.organizationId, other]) await makeMember(app, person.userId, organizationId, 'admin');
    const there = await signIn(app.server, person.email, other);
    const { token } = (await there.post('/api-tokens', { name: 'there', role: 'viewer' }).expect(201)).body as IssuedApiToken;
    await owner.browser.delete(`/members/${person.userId}`).expect(204);
    await there.get('/members').expect(200);
    await program(app.server, token).get('/members').expect(403);
    const here = await signIn(app.server, person.email, owner.organizationId);
    await here.get('/members').expect(404);
  });

  it('lets the person come back with the password of before', async () => {
    const owner = await anOffice(app, 'owner');
    const colleague = await aColleague(app, owner.organizationId, 'viewer');
    await owner.browser.delete(`/members/${colleague.userId}`).expect(204);
    expect(await invited(owner, 'accountant', colleague.email)).toMatchObject({ userId: colleague.userId, password: null });
    await signInWith(colleague.email, testPassword).expect(201);
  });

  it('never removes the last owner, and nobody of another organization', async () => {
    const owner = await anOffice(app, 'owner');
    await owner.browser.delete(`/members/${owner.userId}`).expect(409).expect(({ body }) => expect(body).toMatchObject({ code: 'last-owner' }));
    const other = await secondOrganization(app);
    await owner.browser.delete(`/members/${other.userId}`).expect(404);
    await owner.browser.patch(`/members/${other.userId}`, { role: 'viewer' }).expect(404);
    expect(await membersOf(other)).toEqual([[other.userId, 'owner']]);
  });
});
