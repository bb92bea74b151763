import { Global, Module } from '@nestjs/common';
import { systemClock } from '@kontor/kernel';
import { SecretSettings } from '@kontor/server-config';
import { PersistenceModule } from '@kontor/server-persistence';
import { ActorNames } from './audit/actor-names';
import { AuditLog } from './audit/audit-log';
import { PasswordHasher } from './authentication/password-hasher';
import { SessionKeeper } from './authentication/session-keeper';
import { CLOCK } from './clock/clock.token';
import { readinessChecks } from './health/platform-checks';
import { ReadinessChecks } from './health/readiness-check';
import { Housekeeper } from './housekeeper';
import { AnswerSeal } from './idempotency/answer-seal';
import { IdempotencyKeeper } from './idempotency/idempotency-keeper';
import { LoggingModule } from './logging/logging.module';
import { platformEntities } from './platform-entities';
import { ProblemsModule } from './problems/problems.module';
import { RedisModule } from './redis/redis.module';
import { SecretBox } from './secrets/secret-box';

const secretBox = { provide: SecretBox, inject: [SecretSettings], useFactory: ({ keys }: SecretSettings) => new SecretBox(keys) };

/** What every process needs, with or without HTTP. Stands beside `ConfigModule.forRoot` and `PersistenceModule.forRoot`. */
@Global()
@Module({
  imports: [LoggingModule, ProblemsModule, RedisModule, PersistenceModule.forFeature(platformEntities)],
  providers: [{ provide: CLOCK, useValue: systemClock }, ActorNames, AuditLog, PasswordHasher, SessionKeeper, IdempotencyKeeper, AnswerSeal, Housekeeper, secretBox, readinessChecks],
  exports: [CLOCK, ActorNames, AuditLog, PasswordHasher, SessionKeeper, IdempotencyKeeper, AnswerSeal, Housekeeper, SecretBox, ReadinessChecks, RedisModule],
})
export class PlatformModule {}
