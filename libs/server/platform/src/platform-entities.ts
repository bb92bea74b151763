import { AuditEvent } from './audit/audit-event.entity';
import { ApiToken } from './authentication/api-token.entity';
import { Membership } from './authentication/membership.entity';
import { Session } from './authentication/session.entity';
import { UserAccount } from './authentication/user-account.entity';
import { IdempotencyKey } from './idempotency/idempotency-key.entity';

/** The tables of this room. */
export const platformEntities = [UserAccount, Membership, Session, ApiToken, AuditEvent, IdempotencyKey] as const;
