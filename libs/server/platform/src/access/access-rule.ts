import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiHeader } from '@nestjs/swagger';
import type { Role } from '@kontor/api-contracts';

/** Who may call a route. */
export type AccessRule =
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'public'; readonly why: string };

export const accessRuleKey = 'kontor:access';
export const cookieScheme = 'session';
export const tokenScheme = 'api-token';

const declare = (rule: AccessRule): ReturnType<typeof SetMetadata> => SetMetadata(accessRuleKey, rule);

/** For members of the organization with this role or a higher one, signed in or by API token. */
export const Access = (role: Role): ClassDecorator & MethodDecorator =>
  applyDecorators(
    declare({ kind: 'role', role }),
    ApiCookieAuth(cookieScheme),
    ApiBearerAuth(tokenScheme),
    ApiHeader({ name: 'X-Kontor-Organization', required: false, description: 'Id of the organization; may be left out with a single membership and with API tokens.' }),
  );

/** For people who are signed in, in whichever organization. */
export const SignedIn = (): ClassDecorator & MethodDecorator => applyDecorators(declare({ kind: 'signed-in' }), ApiCookieAuth(cookieScheme));

/** For everybody, with the reason why that is right. */
export const Public = (why: string): ClassDecorator & MethodDecorator => applyDecorators(declare({ kind: 'public', why }));
