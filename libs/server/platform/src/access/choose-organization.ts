import type { Request } from 'express';
import { platformProblem } from '../problems/platform-problems';
import type { Actor } from './actor';
import type { Proof } from './identifier';
import type { LiveSession } from './request-identity';

const organizationHeader = 'x-kontor-organization';

function memberOf({ userId, locale, memberships }: LiveSession, wanted: string | undefined): Actor {
  const [only, ...others] = memberships;
  if (wanted === undefined && (!only || others.length > 0)) throw platformProblem('organization-required');
  const membership = wanted === undefined ? only : memberships.find(({ organizationId }) => organizationId === wanted);
  if (!membership) throw platformProblem('organization-not-found');
  return { kind: 'user', id: userId, organizationId: membership.organizationId, role: membership.role, locale };
}

/** In which organization a request acts: the one it names, else the only one there is. A foreign one does not exist. */
export function chooseOrganization(request: Request, proof: Proof): Actor {
  const header = request.headers[organizationHeader];
  const wanted = header === undefined ? undefined : String(header).toLowerCase();
  if (proof.by === 'session') return memberOf(proof.session, wanted);
  if (wanted !== undefined && wanted !== proof.actor.organizationId) throw platformProblem('organization-not-found');
  return proof.actor;
}
