import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, getSchemaPath, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { cookieScheme, tokenScheme } from '../access/access-rule';
import { SessionCookie } from '../authentication/session-cookie';
import { ProblemDto } from './problem.dto';

const description = [
  'Lists are paged by `cursor`. Everything but GET needs the header `X-CSRF-Token` with a session; API tokens do not.',
  'Answers that are no success are `application/problem+json` with a stable `code`, in German or English after `Accept-Language`.',
].join(' ');

const frame = (cookieName: string): Omit<OpenAPIObject, 'paths'> =>
  new DocumentBuilder()
    .setTitle('Kontor')
    .setDescription(description)
    .setVersion('1')
    .addCookieAuth(cookieName, { type: 'apiKey', in: 'cookie', name: cookieName }, cookieScheme)
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API token, `kontor_…`.' }, tokenScheme)
    .addGlobalResponse({
      status: 'default',
      description: 'A problem (RFC 9457).',
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
    })
    .build();

/** The OpenAPI document of everything the application answers. */
export const openApiDocument = (app: INestApplication): OpenAPIObject =>
  SwaggerModule.createDocument(app, frame(app.get(SessionCookie).name), {
    extraModels: [ProblemDto],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
  });
