import { RequestMethod, type INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { accessRuleKey, type AccessRule } from './access-rule';

/** One route of the running application. */
export interface RouteListing {
  readonly controller: string;
  readonly handler: string;
  readonly method: string;
  /** As written in the decorators, without the prefix of the application. */
  readonly path: string;
  /** Undefined when the route declares nothing; such a route is denied to everybody. */
  readonly access: AccessRule | undefined;
}

type Handler = (...values: never[]) => unknown;

const paths = (target: object): readonly string[] => {
  const found: unknown = Reflect.getMetadata(PATH_METADATA, target);
  return (Array.isArray(found) ? found : [found]).map((path) => (typeof path === 'string' ? path : ''));
};

const join = (...parts: readonly string[]): string => `/${parts.map((part) => part.replace(/^\/+|\/+$/g, '')).filter(Boolean).join('/')}`;

/** Lists every route of every controller, so that a test can expect each to declare who may call it. */
export function listRoutes(app: INestApplication): readonly RouteListing[] {
  const reflector = app.get(Reflector);
  const scanner = new MetadataScanner();
  const routesOf = (controller: { readonly name: string; readonly prototype: object }): readonly RouteListing[] =>
    scanner.getAllMethodNames(controller.prototype).flatMap((handler) => {
      const method = Reflect.get(controller.prototype, handler) as Handler;
      const verb = Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod | undefined;
      if (verb === undefined) return [];
      const access = reflector.getAllAndOverride<AccessRule | undefined>(accessRuleKey, [method, controller as never]);
      const listing = { controller: controller.name, handler, method: RequestMethod[verb], access };
      return paths(controller).flatMap((base) => paths(method).map((path) => ({ ...listing, path: join(base, path) })));
    });
  return app
    .get(DiscoveryService)
    .getControllers()
    .flatMap(({ metatype }) => (typeof metatype === 'function' ? routesOf(metatype as never) : []));
}
