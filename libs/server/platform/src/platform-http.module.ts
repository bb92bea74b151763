import { Module } from '@nestjs/common';
import { APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AccessGuard } from './access/access.guard';
import { CsrfCheck } from './access/csrf-check';
import { Identifier } from './access/identifier';
import { AuditEventController } from './audit/audit-event.controller';
import { AuditReader } from './audit/audit-reader';
import { ApiTokenController } from './authentication/api-token.controller';
import { MemberController } from './authentication/member.controller';
import { MemberInviter } from './authentication/member-inviter';
import { MemberKeeper } from './authentication/member-keeper';
import { MemberList } from './authentication/member-list';
import { PasswordController } from './authentication/password.controller';
import { PasswordKeeper } from './authentication/password-keeper';
import { SessionCookie } from './authentication/session-cookie';
import { SessionController } from './authentication/session.controller';
import { SessionPresenter } from './authentication/session-presenter';
import { SignInDesk } from './authentication/sign-in-desk';
import { SignInThrottle } from './authentication/sign-in-throttle';
import { TokenKeeper } from './authentication/token-keeper';
import { TokenRevoker } from './authentication/token-revoker';
import { HealthHttpModule } from './health/health-http.module';
import { MediaTypeGuard } from './http/media-type.guard';
import { OpenApiController, OpenApiPublisher } from './http/open-api.controller';
import { PlatformModule } from './platform.module';
import { validationPipe } from './problems/validation';

/** Sign-in, rights and checks before every route; problems come with the health pages. Needs an `OrganizationDirectory` from the room of organizations. */
@Module({
  imports: [PlatformModule, HealthHttpModule, DiscoveryModule],
  controllers: [SessionController, PasswordController, ApiTokenController, MemberController, AuditEventController, OpenApiController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    { provide: APP_GUARD, useClass: MediaTypeGuard },
    { provide: APP_PIPE, useFactory: validationPipe },
    ...[AuditReader, CsrfCheck, Identifier, MemberInviter, MemberKeeper, MemberList, OpenApiPublisher, PasswordKeeper],
    ...[SessionCookie, SessionPresenter, SignInDesk, SignInThrottle, TokenKeeper, TokenRevoker],
  ],
})
export class PlatformHttpModule {}
