import { newId } from '@kontor/kernel';
import { until } from '@kontor/server-persistence/testing';
import { Body, Controller, HttpCode, Module, Post, UseInterceptors } from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiConsumes } from '@nestjs/swagger';
import { IsOptional, IsString } from 'class-validator';
import type { Test } from 'supertest';
import { Access } from '../access/access-rule';
import { Housekeeper } from '../housekeeper';
import { platformProblem } from '../problems/platform-problems';
import { anOffice, secondOrganization, StandInDirectoryModule, startTestApp, type Office, type TestApp } from '../testing';
import { Idempotent } from './idempotent';

class Order {
  @IsString()
  readonly item: string = '';

  @IsOptional()
  @IsString()
  readonly note?: string;
}

const made: string[] = [];
let release: () => void = () => {};

@Controller('orders')
@Access('accountant')
class OrderController {
  @Post()
  @Idempotent()
  @HttpCode(202)
  async make(@Body() { item }: Order): Promise<{ readonly number: number; readonly item: string }> {
    if (item === 'refused') throw platformProblem('conflict');
    made.push(item);
    if (item === 'fault') throw new Error('after something was written');
    if (item === 'slow') await new Promise<void>((resolve) => (release = resolve));
    return { number: made.length, item };
  }

  @Post('other')
  @Idempotent()
  other(): void {
    made.push('other');
  }

  @Post('files')
  @Idempotent()
  @ApiConsumes('multipart/form-data')
  @UseInterceptors(FileInterceptor('file'))
  upload(): { readonly number: number } {
    made.push('file');
    return { number: made.length };
  }
}

@Module({ controllers: [OrderController] })
class OrderModule {}

let app: TestApp;
let office: Office;
beforeAll(async () => {
  app = await startTestApp({ modules: [StandInDirectoryModule, OrderModule] });
  office = await anOffice(app);
});
afterAll(() => app.close());
beforeEach(() => void made.splice(0));

const order = (key: string, body: object, by: Office = office, path = '/orders'): Test => by.browser.post(path, body).set('Idempotency-Key', key);

describe('a creating request with an idempotency key', () => {
  it('creates once; the repetition gets the same answer and says so', async () => {
    const key = newId();
    const first = await order(key, { item: 'chair' }).expect(202);
    const second = await order(key, { item: 'chair' }).expect(202);
    expect(made).toEqual(['chair']);
    expect(second.text).toBe(first.text);
    expect([first.get('Idempotency-Replayed'), second.get('Idempotency-Replayed')]).toEqual([undefined, 'true']);
  });

  it('is the same request whatever the order of its members', async () => {
    const key = newId();
    await order(key, { item: 'chair', note: 'x' }).expect(202);
    await order(key, { note: 'x', item: 'chair' }).expect(202);
    expect(made).toHaveLength(1);
  });

  it('is refused when another request came with that key', async () => {
    const key = newId();
    await order(key, { item: 'chair' }).expect(202);
    expect((await order(key, { item: 'table' }).expect(422)).body).toMatchObject({ code: 'idempotency-key-reused' });
    expect(made).toEqual(['chair']);
  });

  it('is told to come back while the first is still at work', async () => {
    const key = newId();
    const first = order(key, { item: 'slow' }).then((answer) => answer);
    await until(() => made.length > 0);
    const second = await order(key, { item: 'slow' }).expect(409);
    expect(second.body).toMatchObject({ code: 'still-running' });
    expect(second.get('Retry-After')).toBe('2');
    release();
    expect((await first).status).toBe(202);
    await order(key, { item: 'slow' }).expect(202);
    expect(made).toEqual(['slow']);
  });

  it('creates once out of many at the same moment', async () => {
    const key = newId();
    const answers = await Promise.all(Array.from({ length: 8 }, () => order(key, { item: 'chair' })));
    expect(made).toEqual(['chair']);
    expect(new Set(answers.map(({ status }) => status))).not.toContain(500);
    expect(answers.filter(({ status }) => status === 202).length).toBeGreaterThan(0);
  });

  it('may be repeated with its key after a refusal, which has created nothing', async () => {
    const key = newId();
    await order(key, { item: 'refused' }).expect(409);
    await order(key, { item: 7 }).expect(400);
    await order(key, { item: 'chair' }).expect(202);
    expect(made).toEqual(['chair']);
  });

  it('is not run again after a fault, because nobody knows what it did', async () => {
    const key = newId();
    await order(key, { item: 'fault' }).expect(500);
    expect((await order(key, { item: 'fault' }).expect(409)).body).toMatchObject({ code: 'outcome-unknown' });
    expect(made).toEqual(['fault']);
  });

  it('is not run again when the process died over it', async () => {
    const key = newId();
    void order(key, { item: 'slow' }).then(() => undefined);
    await until(() => made.length > 0);
    app.clock.advance(11 * 60_000);
    expect((await order(key, { item: 'slow' }).expect(409)).body).toMatchObject({ code: 'outcome-unknown' });
    release();
  });

  it('keeps keys of routes and of organizations apart', async () => {
    const key = newId();
    const other = await secondOrganization(app);
    await order(key, { item: 'chair' }).expect(202);
    await order(key, { item: 'chair' }, office, '/orders/other').expect(201);
    await order(key, { item: 'chair' }, other).expect(202);
    expect(made).toEqual(['chair', 'other', 'chair']);
  });

  it('replays an answer without a body', async () => {
    const key = newId();
    await order(key, {}, office, '/orders/other').expect(201);
    const second = await order(key, {}, office, '/orders/other').expect(201);
    expect([second.text, second.get('Idempotency-Replayed')]).toEqual(['', 'true']);
  });

  it('counts the bytes of its files', async () => {
    const key = newId();
    const upload = (bytes: string): Test => office.browser.post('/orders/files').set('Idempotency-Key', key).attach('file', Buffer.from(bytes), 'a.txt');
    await upload('one').expect(201);
    await upload('one').expect(201);
    await upload('two').expect(422);
    expect(made).toEqual(['file']);
  });

  it('issues one API token, shows it again, and keeps it where only Kontor can read it', async () => {
    const key = newId();
    const issue = (name: string): Test => office.browser.post('/api-tokens', { name, role: 'viewer' }).set('Idempotency-Key', key);
    const first = await issue('platform').expect(201);
    const second = await issue('platform').expect(201);
    const { token, id } = first.body as { token: string; id: string };
    expect([second.text, second.get('Idempotency-Replayed')]).toEqual([first.text, 'true']);
    expect((await issue('other').expect(422)).body).toMatchObject({ code: 'idempotency-key-reused' });
    expect((await office.browser.get('/api-tokens').expect(200)).body).toMatchObject([{ id }]);
    const kept = await app.database.asOwner<{ answer: string }>(`select answer from idempotency_key where key = '${key}'`);
    expect(kept[0]?.answer).toMatch(/^s1\./);
    expect(kept[0]?.answer).not.toContain(token);
    await app.database.asOwner(`update idempotency_key set answer = 's1.gone.x.y' where key = '${key}'`);
    expect((await issue('platform').expect(409)).body).toMatchObject({ code: 'outcome-unknown' });
  });

  it.each(['short', 'x'.repeat(129), 'with space in it'])('is refused with the key %p', async (key) => {
    expect((await order(key, { item: 'chair' }).expect(400)).body).toMatchObject({ code: 'invalid-idempotency-key' });
  });

  it('may be left without a key, and then creates each time', async () => {
    await office.browser.post('/orders', { item: 'chair' }).expect(202);
    await office.browser.post('/orders', { item: 'chair' }).expect(202);
    expect(made).toHaveLength(2);
  });

  it('is forgotten after a day, not before', async () => {
    const [before, key] = [await app.database.asOwner('select from idempotency_key'), newId()];
    await order(key, { item: 'chair' }).expect(202);
    app.clock.advance(23 * 3_600_000);
    await app.app.get(Housekeeper).prune();
    expect((await app.database.asOwner('select from idempotency_key')).length).toBeGreaterThan(0);
    app.clock.advance(2 * 3_600_000);
    const { idempotencyKeys } = await app.app.get(Housekeeper).prune();
    expect(idempotencyKeys).toBeGreaterThan(0);
    expect(before.length).toBeGreaterThan(0);
    expect(await app.database.asOwner('select from idempotency_key')).toEqual([]);
  });
});
