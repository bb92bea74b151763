import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { hasRole, type Role } from '@kontor/api-contracts';
import type { Request } from 'express';
import { platformProblem } from '../problems/platform-problems';
import { accessRuleKey, type AccessRule } from './access-rule';
import { chooseOrganization } from './choose-organization';
import { CsrfCheck } from './csrf-check';
import { Identifier, type Proof } from './identifier';
import { identify } from './request-identity';

/** A defect: a route that says nothing about who may call it is closed to everybody. */
export class UndeclaredAccessError extends Error {
  constructor(controller: string, handler: string) {
    super(`${controller}.${handler} declares none of @Access, @SignedIn and @Public, so it stays closed`);
    this.name = 'UndeclaredAccessError';
  }
}

/** Stands before every route and lets in whom its access rule names. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly identifier: Identifier,
    private readonly csrf: CsrfCheck,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(accessRuleKey, [context.getHandler(), context.getClass()]);
    if (!rule) throw new UndeclaredAccessError(context.getClass().name, context.getHandler().name);
    const request = context.switchToHttp().getRequest<Request>();
    if (rule.kind === 'public') this.csrf.check(request, undefined);
    else await this.admit(request, rule);
    return true;
  }

  private async admit(request: Request, rule: Exclude<AccessRule, { kind: 'public' }>): Promise<void> {
    const proof = await this.identifier.prove(request);
    if (proof.by === 'session') {
      identify(request, { session: proof.session });
      this.csrf.check(request, proof.session);
    }
    if (rule.kind === 'role') admitMember(request, proof, rule.role);
    // A token belongs to an organization, not to a person: where a person is asked for it proves nothing.
    else if (proof.by !== 'session') throw platformProblem('session-required');
  }
}

function admitMember(request: Request, proof: Proof, needed: Role): void {
  const actor = chooseOrganization(request, proof);
  identify(request, { actor, ...(proof.by === 'session' && { session: proof.session }) });
  if (!hasRole(actor.role, needed)) throw platformProblem('not-permitted', { needed, actual: actor.role });
}
