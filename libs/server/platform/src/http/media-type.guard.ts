import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { platformProblem } from '../problems/platform-problems';

const json = 'application/json';
/** Where `@ApiConsumes` leaves what it was told; the library does not export the name. */
const consumesKey = 'swagger/apiConsumes';

/** `Content-Length: 0` is how many programs send no body at all. */
const hasBody = ({ headers }: Request): boolean => headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';

/** Refuses bodies that are no JSON where nothing else is taken: unread, they would look like a request without fields. */
@Injectable()
export class MediaTypeGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    // Uploads say by @ApiConsumes what they take, and read it themselves.
    const others = this.reflector.getAllAndOverride<readonly string[] | undefined>(consumesKey, [context.getHandler(), context.getClass()]);
    if (others === undefined && hasBody(request) && typeof request.is(json) !== 'string') {
      throw platformProblem('unsupported-media-type', {}, { fields: [expected] });
    }
    return true;
  }
}

const expected = { field: 'Content-Type', code: 'is-in', detail: { de: `muss ${json} sein`, en: `must be ${json}` } };
