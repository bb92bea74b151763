import { TenantScope } from '@kontor/server-persistence';
import type { Actor } from '@kontor/server-platform';
import { UniqueConstraintViolationException } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { connectionProblem } from '../domain/connection-problems';
import type { Connection } from '../persistence/connection.entity';
import { CompanyInquiry } from './company-inquiry';
import { ConnectionRegister } from './connection-register';
import type { Founding } from './founding';

/** Founds a connection once credentials are at hand: asks whose books they open, refuses the same company twice. */
@Injectable()
export class ConnectionFounder {
  constructor(
    private readonly scope: TenantScope,
    private readonly inquiry: CompanyInquiry,
    private readonly register: ConnectionRegister,
  ) {}

  async found(actor: Actor, founding: Founding): Promise<Connection> {
    const company = await this.inquiry.ask(actor.organizationId, founding);
    try {
      return await this.scope.run(actor.organizationId, (em) => this.register.enter(em, actor, founding, company));
    } catch (error) {
      // Two people connected the same company in the same moment; the database let one of them through.
      if (error instanceof UniqueConstraintViolationException) throw connectionProblem('company-already-connected', { company: company.name });
      throw error;
    }
  }
}
