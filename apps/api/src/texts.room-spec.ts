import 'reflect-metadata';
import type { Server } from 'node:http';
import { newId, systemClock } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import { TestDatabase } from '@kontor/server-persistence/testing';
import { apiPrefix, openApiDocument } from '@kontor/server-platform';
import { anOffice, testSettings, type Browser } from '@kontor/server-platform/testing';
import type { INestApplication } from '@nestjs/common';
import type { Test } from 'supertest';
import { createApi } from './create-api';
import { textPlacesOf, type TextPlace } from './testing/text-places';

jest.setTimeout(120_000); // the whole API starts, and every text it takes is tried

const unkeepable = 'a\u0000b';

/** Items are refused one by one there, and the others taken: a spec of that room looks at each. */
const checkedApart: readonly string[] = ['POST /transactions:batch items.0'];

/** `name.first` with a value as the object it stands for; `0` is the place in a list. */
const bodyWith = ([name = '', ...rest]: readonly string[], value: unknown): unknown => {
  const inner = rest.length === 0 ? value : bodyWith(rest, value);
  return name === '0' ? [inner] : { [name]: inner };
};

function send(browser: Browser, { method, path, place, name }: TextPlace): Test {
  const address = path.replace(/\{\w+\}/g, newId());
  if (place === 'query') return browser.get(`${address}?${name}=${encodeURIComponent(unkeepable)}`);
  const body = bodyWith(name.split('.'), unkeepable) as object;
  return method === 'POST' ? browser.post(address, body) : method === 'PUT' ? browser.put(address, body) : browser.patch(address, body);
}

describe('a text that no database keeps', () => {
  let database: TestDatabase;
  let api: INestApplication;
  let browser: Browser;
  let places: readonly TextPlace[];

  beforeAll(async () => {
    database = await TestDatabase.create();
    api = await (await createApi(testSettings(database.settings, { KONTOR_LOG_LEVEL: 'silent' }), '/nowhere')).init();
    ({ browser } = await anOffice({ database, scope: api.get(TenantScope), server: api.getHttpServer() as Server, clock: systemClock }));
    places = textPlacesOf(openApiDocument(api)).map((place) => ({ ...place, path: place.path.replace(`/${apiPrefix}`, '') }));
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  it('has many places to be sent to', () => {
    const named = places.map(({ method, path, name }) => `${method} ${path} ${name}`);
    expect(named.length).toBeGreaterThan(60);
    expect(named).toEqual(expect.arrayContaining(['GET /suppliers search', 'POST /api-tokens name', 'POST /rules conditions.merchant.text', 'PATCH /transactions/{id}/coding note', 'GET /transactions sources']));
  });

  it('is refused at each of them, by the name of the field', async () => {
    const findings: string[] = [];
    for (const place of places) {
      const where = `${place.method} ${place.path} ${place.name}`;
      if (checkedApart.some((start) => where.startsWith(start))) continue;
      const answer = await send(browser, place);
      const fields = ((answer.body as { errors?: readonly { field: string }[] }).errors ?? []).map(({ field }) => field);
      // A member of an object that is wrong as a whole may be named by that object.
      if (answer.status !== 400 || !fields.some((field) => place.name === field || place.name.startsWith(`${field}.`))) findings.push(`${where}: ${answer.status} ${fields.join(' ')}`);
    }
    expect(findings).toEqual([]);
  });
});
