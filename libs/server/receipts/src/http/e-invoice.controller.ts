import type { EInvoiceView } from '@kontor/api-contracts';
import { Access, CurrentActor, IdPipe, type Actor } from '@kontor/server-platform';
import { Controller, Get, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { EInvoiceReader } from '../application/e-invoice-reader';
import { EInvoiceDto } from './e-invoice.dto';

@ApiTags('receipts')
@Controller('receipts')
export class EInvoiceController {
  constructor(private readonly reader: EInvoiceReader) {}

  /** What the machine-readable part of a receipt says; `receipt-not-e-invoice` where there is none. */
  @Get(':id/e-invoice')
  @Access('viewer')
  @ApiOkResponse({ type: EInvoiceDto })
  read(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) id: string): Promise<EInvoiceView> {
    return this.reader.read(organizationId, id);
  }
}
