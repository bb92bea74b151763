import type { RunFileView } from '@kontor/api-contracts';
import { Access, CurrentActor, IdPipe, type Actor } from '@kontor/server-platform';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { RunFiles } from '../application/run-files';
import { RunFileDto } from './run.dto';

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
  @ApiProduces('application/octet-stream')
  async download(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) id: string): Promise<StreamableFile> {
    const { file, content } = await this.files.open(organizationId, id);
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`;
    return new StreamableFile(content, { type: file.mimeType, disposition, length: file.bytes });
  }
}
