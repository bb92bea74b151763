import type { Caller } from './caller';

export interface Route {
  readonly method: string;
  /** With `{names}` where ids stand. */
  readonly path: string;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Reached before anybody has signed in; what they show belongs to nobody. */
const open = ['/api/v1/session', '/api/v1/connections/oauth/callback', '/health/live', '/health/ready'];

/** About the person alone, whatever the organization. */
const personal = ['/api/v1/session/password'];

/** Every route of the running API, by its own description. */
export async function describedRoutes(nobody: Caller): Promise<readonly Route[]> {
  const { paths } = await nobody.json<OpenApi>({ method: 'GET', path: '/api/v1/openapi.json' });
  return Object.entries(paths)
    .filter(([path]) => ![...open, ...personal].includes(path))
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })));
}

export const takesIds = ({ path }: Route): boolean => path.includes('{');
export const reads = ({ method }: Route): boolean => method === 'GET';
