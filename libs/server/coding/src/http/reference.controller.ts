import type { Page, ReferenceActivationResult, ReferenceUploadResult, ReferenceView } from '@kontor/api-contracts';
import type { ReferenceKind } from '@kontor/exporter-contract';
import type { Locale } from '@kontor/kernel';
import { keysetPosition, TenantScope } from '@kontor/server-persistence';
import { Access, AnswerLocale, ApiPageOf, CurrentActor, Idempotent, IdPipe, readCursor, writeCursor, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Body, Controller, Get, HttpCode, HttpStatus, Injectable, Param, Patch, Post, Query, UploadedFile, UseInterceptors } from '@nestjs/common';
import { ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { byName, ReferenceFinder } from '../application/references/reference-finder';
import { ReferenceKeeper } from '../application/references/reference-keeper';
import { readable, ReferenceUploader } from '../application/uploads/reference-uploader';
import { presentUpload } from '../application/uploads/upload-presenter';
import { readUpload } from '../domain/uploads/read-upload';
import type { ReferenceEntry } from '../persistence/reference.entity';
import { ReferenceUpload } from './reference-upload';
import { ReferenceActivationDto, ReferenceActivationResultDto, ReferenceUploadDto, ReferenceUploadResultDto } from './reference-upload.dto';
import { NewReferenceDto, ReferenceChangeDto, ReferenceDto, ReferenceQuery } from './reference.dto';

/** The routes of one kind of values; the four kinds differ in nothing but their address. */
@Injectable()
abstract class ReferenceController {
  protected abstract readonly kind: ReferenceKind;

  constructor(
    private readonly scope: TenantScope,
    private readonly finder: ReferenceFinder,
    private readonly keeper: ReferenceKeeper,
    private readonly uploader: ReferenceUploader,
  ) {}

  @Get()
  @Access('viewer')
  @ApiPageOf(ReferenceDto)
  list(@CurrentActor() { organizationId }: Actor, @Query() { active, search, usedBy, limit, cursor }: ReferenceQuery): Promise<Page<ReferenceView>> {
    const after = cursor === undefined ? undefined : readCursor(cursor, byName);
    return this.scope.run(organizationId, async (em) => {
      const rows = await this.finder.page(em, { kind: this.kind, active, search }, { limit, after });
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      const shown = rows.slice(0, limit);
      const items = usedBy === true ? await this.finder.usedViews(em, this.kind, shown) : await this.finder.views(em, shown);
      return { items, nextCursor: last ? writeCursor(keysetPosition(last.nameKey, last.id)) : null };
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

  /** Switches several on or off at once: all of them, or none where one is unknown. */
  @Post('activation')
  @Access('admin')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: ReferenceActivationResultDto })
  switchEach(@CurrentActor() actor: Actor, @Body() { ids, active }: ReferenceActivationDto): Promise<ReferenceActivationResult> {
    return this.scope.run(actor.organizationId, (em) => this.keeper.switchEach(em, actor, this.kind, { ids, active }));
  }

  /** A list in a CSV file. Rows are known by their number, else by their name; those with errors never keep the others back. */
  @Post('import')
  @Access('admin')
  @HttpCode(HttpStatus.OK)
  @UseInterceptors(ReferenceUpload)
  @ApiConsumes('multipart/form-data')
  @ApiOkResponse({ type: ReferenceUploadResultDto })
  async import(@CurrentActor() actor: Actor, @UploadedFile() { buffer }: Express.Multer.File, @Body() options: ReferenceUploadDto, @AnswerLocale() locale: Locale): Promise<ReferenceUploadResult> {
    const file = readable(await readUpload(buffer));
    return presentUpload(await this.scope.run(actor.organizationId, (em) => this.uploader.upload(em, actor, this.kind, file, options)), locale);
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
