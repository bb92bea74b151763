import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { ApiTokenView, IssuedApiToken } from '@kontor/api-contracts';
import { Access } from '../access/access-rule';
import type { Actor } from '../access/actor';
import { CurrentActor } from '../access/current-actor';
import { IdPipe } from '../http/id-pipe';
import { Idempotent } from '../idempotency/idempotent';
import { ApiTokenDto, IssuedApiTokenDto, NewApiTokenDto } from './api-token.dto';
import { TokenKeeper } from './token-keeper';

@ApiTags('api-tokens')
@Access('admin')
@Controller('api-tokens')
export class ApiTokenController {
  constructor(private readonly tokens: TokenKeeper) {}

  @Post()
  @Idempotent({ secretAnswer: true })
  @ApiCreatedResponse({ type: IssuedApiTokenDto })
  issue(@CurrentActor() actor: Actor, @Body() body: NewApiTokenDto): Promise<IssuedApiToken> {
    return this.tokens.issue(actor, body);
  }

  @Get()
  @ApiOkResponse({ type: [ApiTokenDto] })
  list(@CurrentActor() { organizationId }: Actor): Promise<readonly ApiTokenView[]> {
    return this.tokens.list(organizationId);
  }

  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  revoke(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.tokens.revoke(actor, id);
  }
}
