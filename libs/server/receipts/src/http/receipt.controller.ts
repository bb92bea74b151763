import type { Page, ReceiptView, UploadView } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { keysetPosition, TenantScope } from '@kontor/server-persistence';
import { Access, AnswerLocale, ApiPageOf, CurrentActor, Idempotent, IdPipe, pageOf, readCursor, type Actor } from '@kontor/server-platform';
import { Body, Controller, Get, HttpStatus, Param, Post, Query, Res, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { newestFirst, ReceiptFinder } from '../application/receipt-finder';
import { ReceiptIntake } from '../application/receipt-intake';
import { receiptProblem } from '../domain/receipt-problems';
import { ReceiptUpload } from './receipt-upload';
import { refusedFields, uploadedView, viewOf } from './receipt-views';
import { ReceiptDto, ReceiptQuery, UploadDto, UploadFieldsDto } from './receipt.dto';

const uploadBody = { schema: { type: 'object', required: ['files'], properties: { files: { type: 'array', items: { type: 'string', format: 'binary' } }, transactionId: { type: 'string', format: 'uuid' } } } };

@ApiTags('receipts')
@Controller('receipts')
export class ReceiptController {
  constructor(
    private readonly scope: TenantScope,
    private readonly intake: ReceiptIntake,
    private readonly finder: ReceiptFinder,
  ) {}

  /** 201 when something new was kept, 200 when all of it was known, a problem when nothing could be kept. */
  @Post()
  @Access('accountant')
  @Idempotent()
  @UseInterceptors(ReceiptUpload)
  @ApiConsumes('multipart/form-data')
  @ApiBody(uploadBody)
  @ApiCreatedResponse({ type: UploadDto })
  @ApiOkResponse({ type: UploadDto, description: 'All files were known.' })
  async upload(@CurrentActor() actor: Actor, @AnswerLocale() locale: Locale, @UploadedFiles() files: readonly Express.Multer.File[] | undefined, @Body() { transactionId }: UploadFieldsDto, @Res({ passthrough: true }) response: Response): Promise<UploadView> {
    if (!files?.length) throw receiptProblem('receipt-upload-unreadable');
    const incoming = files.map(({ originalname, buffer }) => ({ fileName: originalname, bytes: buffer }));
    const taken = await this.intake.take(actor, incoming, transactionId);
    if (taken.every(({ outcome }) => outcome === 'refused')) throw receiptProblem('receipts-refused', {}, { fields: refusedFields(taken) });
    const receipts = taken.flatMap((file) => (file.outcome === 'refused' ? [] : [file.receipt]));
    const placed = await this.scope.run(actor.organizationId, (em) => this.finder.placed(em, receipts));
    response.status(taken.some(({ outcome }) => outcome === 'stored') ? HttpStatus.CREATED : HttpStatus.OK);
    return { files: taken.map((file) => uploadedView(file, placed, locale)) };
  }

  @Get()
  @Access('viewer')
  @ApiPageOf(ReceiptDto)
  list(@CurrentActor() { organizationId }: Actor, @Query() { unlinked, limit, cursor }: ReceiptQuery): Promise<Page<ReceiptView>> {
    const after = cursor === undefined ? undefined : readCursor(cursor, newestFirst);
    return this.scope.run(organizationId, async (em) => {
      const rows = await this.finder.page(em, { unlinked }, { limit, after });
      return pageOf(rows, limit, viewOf, ({ receipt }) => keysetPosition(receipt.uploadedAt, receipt.id));
    });
  }

  @Get(':id')
  @Access('viewer')
  @ApiOkResponse({ type: ReceiptDto })
  read(@CurrentActor() { organizationId }: Actor, @Param('id', IdPipe) id: string): Promise<ReceiptView> {
    return this.scope.run(organizationId, async (em) => viewOf(await this.finder.get(em, id)));
  }
}
