import type { SavedView } from '@kontor/api-contracts';
import { TenantScope } from '@kontor/server-persistence';
import { Access, CurrentActor, Idempotent, IdPipe, type Actor } from '@kontor/server-platform';
import { Body, Controller, Delete, Get, HttpCode, HttpStatus, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ViewKeeper } from '../../application/views/view-keeper';
import { NewViewDto, SavedViewDto, ViewChangeDto } from './view.dto';

/** Filter, sort and columns of the grid, as somebody wants to find them again. Whoever may look may keep views. */
@ApiTags('grid')
@Access('viewer')
@Controller('views')
export class ViewController {
  constructor(
    private readonly scope: TenantScope,
    private readonly keeper: ViewKeeper,
  ) {}

  @Get()
  @ApiOkResponse({ type: [SavedViewDto] })
  list(@CurrentActor() actor: Actor): Promise<readonly SavedView[]> {
    return this.scope.run(actor.organizationId, (em) => this.keeper.list(em, actor));
  }

  @Post()
  @Idempotent()
  @ApiCreatedResponse({ type: SavedViewDto })
  create(@CurrentActor() actor: Actor, @Body() body: NewViewDto): Promise<SavedView> {
    return this.scope.run(actor.organizationId, (em) => this.keeper.create(em, actor, body.toView()));
  }

  @Patch(':id')
  @ApiOkResponse({ type: SavedViewDto })
  change(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: ViewChangeDto): Promise<SavedView> {
    return this.scope.run(actor.organizationId, (em) => this.keeper.change(em, actor, id, body.toChange()));
  }

  @Delete(':id')
  @HttpCode(HttpStatus.NO_CONTENT)
  @ApiNoContentResponse()
  remove(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string): Promise<void> {
    return this.scope.run(actor.organizationId, (em) => this.keeper.remove(em, actor, id));
  }
}
