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
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'kontor_…', description: 'An API token, `kontor_…`.' }, tokenScheme)
    .addGlobalResponse({
      status: 'default',
      description: 'A problem (RFC 9457).',
      content: { 'application/problem+json': { schema: { $ref: getSchemaPath(ProblemDto) } } },
    })
    .build();

const nameOf = (parameter: object): string => ('name' in parameter && 'in' in parameter ? `${String(parameter.in)} ${String(parameter.name)}` : JSON.stringify(parameter));

/** A route with an access rule of its own beside the one of its controller is described with the headers of both. */
function withoutRepeatedParameters({ paths, ...document }: OpenAPIObject): OpenAPIObject {
  const operations = Object.values(paths).flatMap(({ get, post, put, patch, delete: remove }) => [get, post, put, patch, remove]);
  for (const operation of operations) {
    if (operation?.parameters) operation.parameters = [...new Map(operation.parameters.map((parameter) => [nameOf(parameter), parameter])).values()];
  }
  return { ...document, paths };
}

/** The OpenAPI document of everything the application answers. */
export const openApiDocument = (app: INestApplication): OpenAPIObject =>
  withoutRepeatedParameters(
    SwaggerModule.createDocument(app, frame(app.get(SessionCookie).name), {
      extraModels: [ProblemDto],
      operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}.${method}`,
    }),
  );
