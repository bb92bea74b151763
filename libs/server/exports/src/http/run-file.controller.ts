import type { RunFileView } from '@kontor/api-contracts';
import { Access, CurrentActor, IdPipe, type Actor } from '@kontor/server-platform';
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { RunFiles } from '../application/run-files';
import { RunFileDto } from './run.dto';

/** Merchants and receipts have their say in it: a browser saves it, and whoever opens it in a tab gets a page that may do nothing. */
const harmless = "default-src 'none'; sandbox";

@ApiTags('exports')
@Access('viewer')
@Controller()
export class RunFileController {
  constructor(private readonly files: RunFiles) {}

  @Get('runs/:id/files')
  @ApiOkResponse({ type: [RunFileDto] })
  list(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) id: string): Promise<readonly RunFileView[]> {
    return this.files.list(organizationId, id);
  }

  @Get('run-files/:id')
  @ApiOkResponse({ description: 'The bytes of the file, saved by a browser under its name.', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  async download(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) id: string, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const { file, content } = await this.files.open(organizationId, id);
    response.attachment(file.name).setHeader('Content-Type', file.mimeType);
    response.setHeader('Content-Security-Policy', harmless);
    return new StreamableFile(content, { length: file.bytes });
  }
}
