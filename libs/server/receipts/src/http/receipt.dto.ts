import { receiptMimeTypes, type ReceiptFilter, type ReceiptMimeType, type ReceiptPlace, type ReceiptView, type TransactionReceiptsView, type UploadedFileView, type UploadView } from '@kontor/api-contracts';
import { Omittable, PageQuery, QueryBoolean } from '@kontor/server-platform';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsInt, IsOptional, IsUUID, Min } from 'class-validator';

const outcomes = ['stored', 'known', 'refused'] as const;

export class ReceiptDto implements ReceiptView {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty({ example: 'Rechnung 4711.pdf' })
  readonly fileName: string = '';

  @ApiProperty({ enum: receiptMimeTypes, enumName: 'ReceiptMimeType' })
  readonly mimeType: ReceiptMimeType = 'application/pdf';

  @ApiProperty()
  readonly bytes: number = 0;

  @ApiProperty({ description: 'Lower-case hexadecimal digest of the original bytes.' })
  readonly sha256: string = '';

  @ApiProperty({ format: 'date-time' })
  readonly uploadedAt: string = '';

  @ApiProperty({ type: [String], format: 'uuid' })
  readonly transactionIds: readonly string[] = [];
}

class FileProblemDto {
  @ApiProperty({ example: 'too-large' })
  readonly code: string = '';

  @ApiProperty({ description: 'Names the file, the reason and the cure.' })
  readonly detail: string = '';
}

export class UploadedFileDto implements UploadedFileView {
  @ApiProperty()
  readonly fileName: string = '';

  @ApiProperty({ enum: outcomes, description: '`known`: the same bytes were uploaded before, and that receipt is the answer.' })
  readonly outcome: (typeof outcomes)[number] = 'stored';

  @ApiProperty({ type: ReceiptDto, nullable: true })
  readonly receipt: ReceiptDto | null = null;

  @ApiProperty({ type: FileProblemDto, nullable: true })
  readonly problem: FileProblemDto | null = null;
}

export class UploadDto implements UploadView {
  @ApiProperty({ type: [UploadedFileDto] })
  readonly files: readonly UploadedFileDto[] = [];
}

export class UploadFieldsDto {
  @ApiPropertyOptional({ format: 'uuid', description: 'Links all receipts of the upload to this transaction.' })
  @IsOptional()
  @IsUUID('all')
  readonly transactionId?: string;
}

export class ReceiptQuery extends PageQuery implements ReceiptFilter {
  @ApiPropertyOptional({ description: '`true`: only receipts of no transaction; `false`: only linked ones.' })
  @IsOptional()
  @QueryBoolean()
  @IsBoolean()
  readonly unlinked?: boolean;
}

export class ReceiptPlaceDto implements ReceiptPlace {
  @ApiPropertyOptional({ minimum: 0 })
  @Omittable()
  @IsInt()
  @Min(0)
  readonly position?: number;
}

export class TransactionReceiptsDto implements TransactionReceiptsView {
  @ApiProperty({ format: 'uuid' })
  readonly transactionId: string = '';

  @ApiProperty()
  readonly revision: number = 0;

  @ApiProperty({ type: [ReceiptDto] })
  readonly receipts: readonly ReceiptDto[] = [];
}
