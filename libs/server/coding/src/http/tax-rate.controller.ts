import type { TaxRateView } from '@kontor/api-contracts';
import { TenantScope } from '@kontor/server-persistence';
import { Access, CurrentActor, Idempotent, IdPipe, type Actor } from '@kontor/server-platform';
import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { TaxRateKeeper } from '../application/taxes/tax-rate-keeper';
import { NewTaxRateDto, TaxRateChangeDto, TaxRateDto, TaxRateQuery } from './tax-rate.dto';

@ApiTags('tax-rates')
@Controller('tax-rates')
export class TaxRateController {
  constructor(
    private readonly scope: TenantScope,
    private readonly keeper: TaxRateKeeper,
  ) {}

  @Get()
  @Access('viewer')
  @ApiOkResponse({ type: [TaxRateDto] })
  list(@CurrentActor() { organizationId }: Actor, @Query() query: TaxRateQuery): Promise<readonly TaxRateView[]> {
    return this.scope.run(organizationId, async (em) => (query.usedBy === true ? this.keeper.usedViews(em, query) : (await this.keeper.list(em, query)).map((rate) => rate.toView())));
  }

  @Get(':id')
  @Access('viewer')
  @ApiOkResponse({ type: TaxRateDto })
  read(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) id: string): Promise<TaxRateView> {
    return this.scope.run(organizationId, async (em) => (await this.keeper.get(em, id)).toView());
  }

  @Post()
  @Access('admin')
  @Idempotent()
  @ApiCreatedResponse({ type: TaxRateDto })
  create(@CurrentActor() actor: Actor, @Body() body: NewTaxRateDto): Promise<TaxRateView> {
    return this.scope.run(actor.organizationId, async (em) => (await this.keeper.create(em, actor, body)).toView());
  }

  @Patch(':id')
  @Access('admin')
  @ApiOkResponse({ type: TaxRateDto })
  change(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: TaxRateChangeDto): Promise<TaxRateView> {
    return this.scope.run(actor.organizationId, async (em) => (await this.keeper.change(em, actor, id, body)).toView());
  }
}
