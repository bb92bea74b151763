import type { CardDefaultView } from '@kontor/api-contracts';
import { TenantScope } from '@kontor/server-persistence';
import { Access, CurrentActor, Idempotent, IdPipe, type Actor } from '@kontor/server-platform';
import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CardDefaultKeeper } from '../application/rules/card-default-keeper';
import { CardDefaultChangeDto, CardDefaultDto, NewCardDefaultDto } from './card-default.dto';

@ApiTags('rules')
@Controller('card-defaults')
export class CardDefaultController {
  constructor(
    private readonly scope: TenantScope,
    private readonly keeper: CardDefaultKeeper,
  ) {}

  @Get()
  @Access('viewer')
  @ApiOkResponse({ type: [CardDefaultDto] })
  list(@CurrentActor() { organizationId }: Actor): Promise<readonly CardDefaultView[]> {
    return this.scope.run(organizationId, (em) => this.keeper.list(em));
  }

  @Post()
  @Access('admin')
  @Idempotent()
  @ApiCreatedResponse({ type: CardDefaultDto })
  create(@CurrentActor() actor: Actor, @Body() body: NewCardDefaultDto): Promise<CardDefaultView> {
    return this.scope.run(actor.organizationId, (em) => this.keeper.create(em, actor, body));
  }

  @Patch(':id')
  @Access('admin')
  @ApiOkResponse({ type: CardDefaultDto })
  change(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: CardDefaultChangeDto): Promise<CardDefaultView> {
    return this.scope.run(actor.organizationId, (em) => this.keeper.change(em, actor, id, body));
  }

  @Delete(':id')
  @Access('admin')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.scope.run(actor.organizationId, (em) => this.keeper.remove(em, actor, id));
  }
}
