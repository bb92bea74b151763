import { Controller, Get, Module, Post } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { Public } from '../access/access-rule';
import { anOffice, StandInDirectoryModule, startTestApp, stranger, type TestApp } from '../testing';
import { Problem, problemsOf } from './problem';
import { defineProblems } from './problem-catalogue';
import { ProblemsModule } from './problems.module';

const doorProblems = defineProblems({
  'door-jammed': {
    status: 423,
    title: { de: 'Tür klemmt', en: 'Door jammed' },
    detail: { de: 'Die Tür {door} klemmt.', en: 'The door {door} is jammed.' },
    cure: { de: 'Öl holen.', en: 'Fetch oil.' },
  },
});

@Controller('doors')
@Public('a spec needs it')
class DoorController {
  @Get('jammed')
  jammed(): never {
    throw problemsOf(doorProblems)('door-jammed', { door: 3 });
  }

  @Get('broken')
  broken(): never {
    throw new Error('the hinge MARK3D is missing');
  }

  @Get('unregistered')
  unregistered(): never {
    throw new Problem('nobody-registered-this');
  }

  @Post('eaten')
  eaten(): string {
    return 'never';
  }
}

@Module({ imports: [ProblemsModule.forRoom(doorProblems)], controllers: [DoorController] })
class DoorModule {}

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({ modules: [StandInDirectoryModule, DoorModule] });
});
afterAll(() => app.close());

describe('the answer to a mistake', () => {
  it('is problem+json with code, texts, cure and the name of the request', async () => {
    const answer = await stranger(app.server, { 'X-Request-Id': 'my-request-1' }).get('/doors/jammed').expect(423);
    expect(answer.type).toBe('application/problem+json');
    expect(answer.get('X-Request-Id')).toBe('my-request-1');
    expect(answer.body).toEqual({
      type: 'urn:kontor:problem:door-jammed',
      code: 'door-jammed',
      status: 423,
      title: 'Door jammed',
      detail: 'The door 3 is jammed.',
      cure: 'Fetch oil.',
      requestId: 'my-request-1',
    });
  });

  it.each([
    ['de', 'de', 'Die Tür 3 klemmt.'],
    ['de-AT,en;q=0.8', 'de', 'Die Tür 3 klemmt.'],
    ['en-GB', 'en', 'The door 3 is jammed.'],
    ['fr', 'en', 'The door 3 is jammed.'],
    ['fr,de;q=0.3', 'de', 'Die Tür 3 klemmt.'],
  ])('speaks, when asked for %s, %s', async (asked, language, detail) => {
    const answer = await stranger(app.server, { 'Accept-Language': asked }).get('/doors/jammed');
    expect([answer.get('Content-Language'), (answer.body as { detail: string }).detail]).toEqual([language, detail]);
  });

  it("speaks the person's own language where the request asks for none", async () => {
    const { browser } = await anOffice(app);
    expect((await browser.get('/audit-events?cursor=x').expect(400)).body).toMatchObject({ code: 'invalid-cursor', title: 'Ungültige Seitenmarke' });
  });

  it('names all wrong fields of a request, unknown ones included', async () => {
    const answer = await stranger(app.server).post('/session', { email: 'x', password: '', role: 'owner' }).expect(400);
    const { code, errors } = answer.body as { code: string; errors: { field: string; code: string }[] };
    expect(code).toBe('invalid-request');
    expect(errors.map((error) => `${error.field} ${error.code}`).sort()).toEqual(['email is-email', 'password is-not-empty', 'role unknown-field']);
  });

  it.each([
    ['an address where nothing is', () => stranger(app.server).get('/nothing'), 404, 'route-not-found'],
    ['JSON that is none', () => stranger(app.server).post('/session').set('Content-Type', 'application/json').send('{"email":'), 400, 'malformed-request'],
    ['too much JSON', () => stranger(app.server).post('/session', { email: 'x'.repeat(3_000_000) }), 413, 'body-too-large'],
    ['a form instead of JSON', () => stranger(app.server).post('/session').type('form').send('email=a@b.de&password=x'), 415, 'unsupported-media-type'],
    ['XML instead of JSON', () => stranger(app.server).post('/session').type('application/xml').send('<session/>'), 415, 'unsupported-media-type'],
    ['an upload instead of JSON', () => stranger(app.server).post('/session').field('email', 'a@b.de'), 415, 'unsupported-media-type'],
    ['no body at all, whatever it is called', () => stranger(app.server).post('/session').set('Content-Length', '0').type('form'), 400, 'invalid-request'],
    ['an escape that is none', () => request(app.server).get('/api/v1/doors/%E0%A4%A'), 400, 'malformed-request'],
  ])('is right for %s', async (_name, send, status, code) => {
    const answer = await send();
    expect([answer.status, answer.type, (answer.body as { code: string }).code]).toEqual([status, 'application/problem+json', code]);
  });

  it('says of a field that is not there what belongs there, and of one that is wrong one thing', async () => {
    const errorsOf = async (body: object): Promise<readonly { field: string; code: string; detail: string }[]> => ((await stranger(app.server).post('/session', body).expect(400)).body as { errors: { field: string; code: string; detail: string }[] }).errors;
    expect(await errorsOf({})).toEqual([
      { field: 'email', code: 'is-missing', detail: 'is missing: must be an e-mail address' },
      { field: 'password', code: 'is-missing', detail: 'is missing: must be text' },
    ]);
    expect(await errorsOf({ email: 7, password: 7 })).toMatchObject([{ field: 'email' }, { field: 'password', code: 'is-string' }]);
  });

  it('refuses text that no database keeps, whether or not the class of the request looks at it', async () => {
    expect((await stranger(app.server).post('/session', { email: 'a@b.de', password: 'x\u0000y' }).expect(400)).body).toMatchObject({ code: 'invalid-request', errors: [{ field: 'password', code: 'is-storable' }] });
    const { browser } = await anOffice(app);
    expect((await browser.post('/api-tokens', { name: 'a\u0000b', role: 'viewer' }).expect(400)).body).toMatchObject({ errors: [{ field: 'name', code: 'is-line' }] });
    expect((await browser.post('/api-tokens', { name: '\u0000', role: 'viewer' }).expect(400)).body).toMatchObject({ errors: [{ field: 'name' }] });
    expect((await browser.post('/api-tokens', { name: '  ', role: 'viewer' }).expect(400)).body).toMatchObject({ errors: [{ field: 'name', code: 'is-length' }] });
  });

  it('logs the code and the name of the request, and no stack', async () => {
    const before = app.log.lines.length;
    await stranger(app.server).get('/doors/jammed');
    await stranger(app.server).post('/session').set('Content-Type', 'application/json').send('{');
    const lines = app.log.lines.slice(before).join('');
    expect(lines).toContain('"code":"door-jammed"');
    expect(lines).toContain('"code":"malformed-request"');
    expect(lines).not.toContain('at ');
    for (const line of app.log.lines.slice(before)) expect(JSON.parse(line)).toHaveProperty('requestId');
  });
});

describe('the answer to a defect of ours', () => {
  it('tells nothing but the name of the request; the log tells the rest', async () => {
    const answer = await stranger(app.server).get('/doors/broken').expect(500);
    expect(answer.body).toMatchObject({ code: 'defect' });
    expect(answer.text).not.toContain('hinge');
    const { requestId } = answer.body as { requestId: string };
    const line = app.log.lines.find((text) => text.includes(requestId) && text.includes('by a defect')) ?? '';
    expect(JSON.parse(line)).toMatchObject({ level: 'error', err: { type: 'Error', message: 'the hinge MARK3D is missing', frames: expect.stringContaining('DoorController.broken') as string } });
  });

  it('is given for a problem whose catalogue was not registered', async () => {
    await stranger(app.server).get('/doors/unregistered').expect(500);
    expect(app.log.text).toContain('"unregisteredCode":"nobody-registered-this"');
  });
});

describe('two rooms with one code', () => {
  it('refuse to boot', async () => {
    @Module({ imports: [ProblemsModule.forRoom(doorProblems), ProblemsModule.forRoom({ 'door-jammed': { ...doorProblems['door-jammed'], status: 400 } })] })
    class Quarrelling {}
    await expect(Test.createTestingModule({ imports: [ProblemsModule, Quarrelling] }).compile()).rejects.toThrow('"door-jammed" is registered twice');
  });
});
