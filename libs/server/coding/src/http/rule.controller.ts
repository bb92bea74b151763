import type { RuleView } from '@kontor/api-contracts';
import { TenantScope } from '@kontor/server-persistence';
import { Access, CurrentActor, Idempotent, IdPipe, type Actor } from '@kontor/server-platform';
import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { RuleKeeper } from '../application/rules/rule-keeper';
import { NewRuleDto, RuleChangeDto, RuleDto, RuleOrderDto } from './rule.dto';

@ApiTags('rules')
@Controller('rules')
export class RuleController {
  constructor(
    private readonly scope: TenantScope,
    private readonly keeper: RuleKeeper,
  ) {}

  @Get()
  @Access('viewer')
  @ApiOkResponse({ type: [RuleDto] })
  list(@CurrentActor() { organizationId }: Actor): Promise<readonly RuleView[]> {
    return this.scope.run(organizationId, (em) => this.keeper.list(em));
  }

  @Get(':id')
  @Access('viewer')
  @ApiOkResponse({ type: RuleDto })
  read(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) id: string): Promise<RuleView> {
    return this.scope.run(organizationId, (em) => this.keeper.get(em, id));
  }

  @Post()
  @Access('admin')
  @Idempotent()
  @ApiCreatedResponse({ type: RuleDto })
  create(@CurrentActor() actor: Actor, @Body() body: NewRuleDto): Promise<RuleView> {
    return this.scope.run(actor.organizationId, (em) => this.keeper.create(em, actor, body.toRule()));
  }

  @Put('order')
  @Access('admin')
  @ApiOkResponse({ type: [RuleDto] })
  reorder(@CurrentActor() actor: Actor, @Body() { ruleIds }: RuleOrderDto): Promise<readonly RuleView[]> {
    return this.scope.run(actor.organizationId, (em) => this.keeper.reorder(em, actor, ruleIds));
  }

  @Patch(':id')
  @Access('admin')
  @ApiOkResponse({ type: RuleDto })
  change(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: RuleChangeDto): Promise<RuleView> {
    return this.scope.run(actor.organizationId, (em) => this.keeper.change(em, actor, id, body.toChange()));
  }

  @Delete(':id')
  @Access('admin')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.scope.run(actor.organizationId, (em) => this.keeper.remove(em, actor, id));
  }
}
