import type { Page, ReferenceView } from '@kontor/api-contracts';
import type { ReferenceKind } from '@kontor/exporter-contract';
import { keysetPosition, TenantScope } from '@kontor/server-persistence';
import { Access, ApiPageOf, CurrentActor, Idempotent, IdPipe, readCursor, writeCursor, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Body, Controller, Get, Injectable, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { byName, ReferenceFinder } from '../application/references/reference-finder';
import { ReferenceKeeper } from '../application/references/reference-keeper';
import type { ReferenceEntry } from '../persistence/reference.entity';
import { NewReferenceDto, ReferenceChangeDto, ReferenceDto, ReferenceQuery } from './reference.dto';

/** The routes of one kind of values; the four kinds differ in nothing but their address. */
@Injectable()
abstract class ReferenceController {
  protected abstract readonly kind: ReferenceKind;

  constructor(
    private readonly scope: TenantScope,
    private readonly finder: ReferenceFinder,
    private readonly keeper: ReferenceKeeper,
  ) {}

  @Get()
  @Access('viewer')
  @ApiPageOf(ReferenceDto)
  list(@CurrentActor() { organizationId }: Actor, @Query() { active, search, limit, cursor }: ReferenceQuery): Promise<Page<ReferenceView>> {
    const after = cursor === undefined ? undefined : readCursor(cursor, byName);
    return this.scope.run(organizationId, async (em) => {
      const rows = await this.finder.page(em, { kind: this.kind, active, search }, { limit, after });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return { items: await this.finder.views(em, rows.slice(0, limit)), nextCursor: last ? writeCursor(keysetPosition(last.nameKey, last.id)) : null };
    });
  }

  @Get(':id')
  @Access('viewer')
  @ApiOkResponse({ type: ReferenceDto })
  read(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) id: string): Promise<ReferenceView> {
    return this.shown(organizationId, (em) => this.finder.get(em, this.kind, id));
  }

  @Post()
  @Access('admin')
  @Idempotent()
  @ApiCreatedResponse({ type: ReferenceDto })
  create(@CurrentActor() actor: Actor, @Body() body: NewReferenceDto): Promise<ReferenceView> {
    return this.shown(actor.organizationId, (em) => this.keeper.create(em, actor, this.kind, body));
  }

  @Patch(':id')
  @Access('admin')
  @ApiOkResponse({ type: ReferenceDto })
  change(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: ReferenceChangeDto): Promise<ReferenceView> {
    return this.shown(actor.organizationId, (em) => this.keeper.change(em, actor, this.kind, id, body));
  }

  private shown(organizationId: string, work: (em: EntityManager) => Promise<ReferenceEntry>): Promise<ReferenceView> {
    return this.scope.run(organizationId, async (em) => {
      const entry = await work(em);
      const [view] = await this.finder.views(em, [entry]);
      return view ?? Promise.reject(new Error('A value has a view'));
    });
  }
}

@ApiTags('references')
@Controller('gl-accounts')
export class GlAccountController extends ReferenceController {
  protected readonly kind = 'glAccount';
}

@ApiTags('references')
@Controller('suppliers')
export class SupplierController extends ReferenceController {
  protected readonly kind = 'supplier';
}

@ApiTags('references')
@Controller('cost-centers')
export class CostCenterController extends ReferenceController {
  protected readonly kind = 'costCenter';
}

@ApiTags('references')
@Controller('cost-units')
export class CostUnitController extends ReferenceController {
  protected readonly kind = 'costUnit';
}
