import { transactionStatuses, type PreviewedTransaction, type StatementPreviewRow, type StatementRecognition, type StatementTable, type TransactionStatus } from '@kontor/api-contracts';
import { transactionKinds, type TransactionKind } from '@kontor/exporter-contract';
import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from './money.dto';
import { StatementProfileDto } from './statement-import.dto';

class PreviewedTransactionDto implements PreviewedTransaction {
  @ApiProperty({ enum: transactionKinds, enumName: 'TransactionKind' })
  readonly kind: TransactionKind = 'purchase';

  @ApiProperty({ enum: transactionStatuses, enumName: 'TransactionStatus' })
  readonly status: TransactionStatus = 'booked';

  @ApiProperty({ format: 'date' })
  readonly transactionDate: string = '';

  @ApiProperty({ format: 'date', type: String, nullable: true })
  readonly bookingDate: string | null = null;

  @ApiProperty()
  readonly billing: MoneyDto = new MoneyDto();

  @ApiProperty({ type: MoneyDto, nullable: true, description: "In the merchant's currency, where it differs." })
  readonly original: MoneyDto | null = null;

  @ApiProperty({ description: 'Empty where the statement names nobody.' })
  readonly merchantName: string = '';

  @ApiProperty({ type: String, nullable: true, example: '4711' })
  readonly cardLast4: string | null = null;

  @ApiProperty({ type: String, nullable: true })
  readonly cardHolder: string | null = null;

  @ApiProperty({ type: String, nullable: true })
  readonly description: string | null = null;
}

class StatementPreviewRowDto implements StatementPreviewRow {
  @ApiProperty({ type: 'integer', description: 'Counted from 1.' })
  readonly line: number = 1;

  @ApiProperty({ type: PreviewedTransactionDto, nullable: true })
  readonly transaction: PreviewedTransactionDto | null = null;

  @ApiProperty({ type: String, nullable: true, description: 'Why the row would not be taken in, and what to do.' })
  readonly problem: string | null = null;
}

class StatementTableDto implements StatementTable {
  @ApiProperty({ example: ';' })
  readonly delimiter: string = '';

  @ApiProperty({ type: 'integer', description: 'Counted from 1.' })
  readonly headerLine: number = 1;

  @ApiProperty({ type: [String] })
  readonly columns: readonly string[] = [];

  @ApiProperty({ type: 'array', items: { type: 'array', items: { type: 'string' } } })
  readonly rows: readonly (readonly string[])[] = [];
}

export class StatementRecognitionDto implements StatementRecognition {
  @ApiProperty({ type: StatementProfileDto, nullable: true })
  readonly profile: StatementProfileDto | null = null;

  @ApiProperty()
  readonly sentence: string = '';

  @ApiProperty({ type: [StatementPreviewRowDto], description: 'The first rows as an import would read them.' })
  readonly preview: readonly StatementPreviewRowDto[] = [];

  @ApiProperty({ type: StatementTableDto, nullable: true, description: 'What stands in the file as it is; null for XML and for what is no table.' })
  readonly table: StatementTableDto | null = null;
}
