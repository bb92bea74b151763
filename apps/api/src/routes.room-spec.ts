import 'reflect-metadata';
import type { Server } from 'node:http';
import { TestDatabase } from '@kontor/server-persistence/testing';
import { apiPrefix, listRoutes } from '@kontor/server-platform';
import { testSettings } from '@kontor/server-platform/testing';
import type { INestApplication } from '@nestjs/common';
import request from 'supertest';
import { createApi } from './create-api';

jest.setTimeout(60_000); // the whole API starts

interface Parameter {
  readonly name: string;
  readonly in: string;
}

interface Operation {
  readonly operationId?: string;
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, unknown>>;
}

interface OpenApi {
  readonly openapi: string;
  readonly components: { readonly securitySchemes: Readonly<Record<string, object>> };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}

/** `/runs/:id` as the description writes it: `/runs/{id}`. A colon that names nothing is escaped in the decorator. */
const described = (path: string): string => path.replace(/\/:(\w+)/g, '/{$1}').replace('\\:', ':');
const withoutPrefix = (path: string): string => path.replace(`/${apiPrefix}`, '');

const repeated = (values: readonly string[]): readonly string[] => values.filter((value, index) => values.indexOf(value) !== index);

/** Creating routes that take no idempotency key, and why. */
const withoutKey: Readonly<Record<string, string>> = {
  '/session': 'Nobody is known yet whose key it could be; a session too many ends by itself.',
};

describe('the routes of the API', () => {
  let database: TestDatabase;
  let api: INestApplication;
  let document: OpenApi;

  beforeAll(async () => {
    database = await TestDatabase.create();
    api = await (await createApi(testSettings(database.settings, { KONTOR_LOG_LEVEL: 'silent' }), '/nowhere')).init();
    document = (await request(api.getHttpServer() as Server).get(`/${apiPrefix}/openapi.json`).expect(200)).body as OpenApi;
  });
  afterAll(async () => {
    await api.close();
    await database.drop();
  });

  const operations = (): readonly (readonly [name: string, operation: Operation])[] =>
    Object.entries(document.paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as const));

  it('each say who may call them', () => {
    const routes = listRoutes(api);
    expect(routes.length).toBeGreaterThan(80);
    expect(routes.filter(({ access }) => access === undefined)).toEqual([]);
  });

  it('are all described, and no others', () => {
    const real = listRoutes(api).filter(({ path }) => path !== '/openapi.json').map(({ method, path }) => `${method} ${described(path)}`);
    const told = operations().map(([name]) => withoutPrefix(name));
    expect([...told].sort()).toEqual([...new Set(real)].sort());
  });

  it('take tokens of their own, which are no JSON web tokens', () => {
    expect(document.components.securitySchemes['api-token']).toMatchObject({ type: 'http', scheme: 'bearer', bearerFormat: 'kontor_…' });
  });

  it('honour an idempotency key wherever something is created', () => {
    const creating = operations().filter(([name, { responses }]) => name.startsWith('POST ') && '201' in responses);
    const keyed = ({ parameters = [] }: Operation): boolean => parameters.some(({ name, in: place }) => place === 'header' && name === 'Idempotency-Key');
    expect(creating.length).toBeGreaterThan(10);
    expect(creating.filter(([, operation]) => !keyed(operation)).map(([name]) => withoutPrefix(name.replace('POST ', '')))).toEqual(Object.keys(withoutKey));
  });

  it('are described without contradictions: one name per operation, one entry per parameter, an answer when all is well', () => {
    const names = operations().map(([name, { operationId }]) => operationId ?? `${name} has none`);
    expect(repeated(names)).toEqual([]);
    const findings = operations().flatMap(([name, { parameters = [], responses }]) => [
      ...repeated(parameters.map((parameter) => `${parameter.name} in ${parameter.in}`)).map((parameter) => `${name}: ${parameter} twice`),
      ...(Object.keys(responses).some((status) => /^[23]/.test(status)) ? [] : [`${name}: no answer`]),
    ]);
    expect(findings).toEqual([]);
  });
});
