import { Access, CurrentActor, IdPipe, type Actor } from '@kontor/server-platform';
import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { ReceiptArchive } from '../application/receipt-archive';

/** Somebody else's file: a browser saves it, and whoever opens it in a tab gets a page that may do nothing. */
const harmless = "default-src 'none'; sandbox";

@ApiTags('receipts')
@Controller('receipts')
export class ReceiptContentController {
  constructor(private readonly archive: ReceiptArchive) {}

  @Get(':id/content')
  @Access('viewer')
  @ApiOkResponse({ description: 'The bytes as they were uploaded: `application/pdf`, `image/jpeg`, `image/png` or `application/xml`.', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } })
  async download(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) id: string, @Res({ passthrough: true }) response: Response): Promise<StreamableFile> {
    const { fileName, mimeType, bytes } = await this.archive.open(organizationId, id);
    response.attachment(fileName).setHeader('Content-Type', mimeType);
    response.setHeader('Content-Security-Policy', harmless);
    return new StreamableFile(bytes, { length: bytes.byteLength });
  }
}
