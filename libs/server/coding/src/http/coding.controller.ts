import type { CodingChanged, CodingView } from '@kontor/api-contracts';
import { TenantScope } from '@kontor/server-persistence';
import { Access, CurrentActor, IdPipe, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Body, Controller, Get, Headers, Param, Patch, Put, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { CodingEditor } from '../application/codings/coding-editor';
import { CodingReader } from '../application/codings/coding-reader';
import { LineDivider } from '../application/codings/line-divider';
import { CodingChangedDto, CodingDto } from './coding-view.dto';
import { CodingChangeDto, NewCodingLinesDto } from './coding.dto';
import { revisionOf } from './if-match';

const ifMatch = { name: 'If-Match', required: false, description: 'The revision the change was made on; with a newer one the problem is `conflict`.' };

@ApiTags('coding')
@Controller('transactions/:id/coding')
export class CodingController {
  constructor(
    private readonly scope: TenantScope,
    private readonly reader: CodingReader,
    private readonly editor: CodingEditor,
    private readonly divider: LineDivider,
  ) {}

  @Get()
  @Access('viewer')
  @ApiOkResponse({ type: CodingDto })
  read(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) id: string, @Res({ passthrough: true }) response: Response): Promise<CodingView> {
    return this.shown(organizationId, response, (em) => this.reader.view(em, id));
  }

  @Patch()
  @Access('accountant')
  @ApiHeader(ifMatch)
  @ApiOkResponse({ type: CodingChangedDto })
  change(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: CodingChangeDto, @Headers('if-match') header: string | undefined, @Res({ passthrough: true }) response: Response): Promise<CodingChanged> {
    const revision = revisionOf(header) ?? body.revision;
    return this.shown(actor.organizationId, response, (em) => this.changed(em, id, this.editor.change(em, actor, id, { ...body, ...(revision !== undefined && { revision }) })));
  }

  @Put('lines')
  @Access('accountant')
  @ApiHeader(ifMatch)
  @ApiOkResponse({ type: CodingChangedDto })
  divide(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() body: NewCodingLinesDto, @Headers('if-match') header: string | undefined, @Res({ passthrough: true }) response: Response): Promise<CodingChanged> {
    const revision = revisionOf(header) ?? body.revision;
    return this.shown(actor.organizationId, response, (em) => this.changed(em, id, this.divider.divide(em, actor, id, { lines: body.lines, ...(revision !== undefined && { revision }) })));
  }

  private async changed(em: EntityManager, id: string, work: Promise<string | null>): Promise<CodingChanged> {
    const batchId = await work;
    return { ...(await this.reader.view(em, id)), batchId };
  }

  private shown<View extends CodingView>(organizationId: string, response: Response, work: (em: EntityManager) => Promise<View>): Promise<View> {
    return this.scope.run(organizationId, async (em) => {
      const view = await work(em);
      response.setHeader('ETag', `"${view.revision}"`);
      return view;
    });
  }
}
