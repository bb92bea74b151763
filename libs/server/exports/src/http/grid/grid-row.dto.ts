import { exportLanes, gridStates, type ChosenReference, type ChosenTaxRate, type ExportLane, type GridCoding, type GridExport, type GridRow, type GridState, type GridValue, type ItemStateView } from '@kontor/api-contracts';
import { itemStates } from '@kontor/exporter-engine';
import { CodedFieldsDto, CodedReferenceDto, CodedTaxRateDto } from '@kontor/server-coding';
import { IssueDto } from '@kontor/server-connections';
import { TransactionDto } from '@kontor/server-transactions';
import { ApiProperty } from '@nestjs/swagger';
import { RemoteDto } from '../item.dto';

const mixedDoc = { description: 'The lines differ: there is neither value nor provenance.' };

export class GridReferenceDto extends CodedReferenceDto implements GridValue<ChosenReference> {
  @ApiProperty(mixedDoc)
  readonly mixed: boolean = false;
}

export class GridTaxRateDto extends CodedTaxRateDto implements GridValue<ChosenTaxRate> {
  @ApiProperty(mixedDoc)
  readonly mixed: boolean = false;
}

export class GridCodingDto extends CodedFieldsDto implements GridCoding {
  @ApiProperty({ type: 'integer', description: '1 where it is not split.' })
  readonly lines: number = 1;

  @ApiProperty({ description: 'False when the billing amount changed after it was split.' })
  readonly balanced: boolean = true;

  @ApiProperty({ type: GridReferenceDto })
  readonly glAccount: GridReferenceDto = new GridReferenceDto();

  @ApiProperty({ type: GridTaxRateDto })
  readonly taxRate: GridTaxRateDto = new GridTaxRateDto();

  @ApiProperty({ type: GridReferenceDto })
  readonly costCenter: GridReferenceDto = new GridReferenceDto();

  @ApiProperty({ type: GridReferenceDto })
  readonly costUnit: GridReferenceDto = new GridReferenceDto();
}

export class GridExportDto implements GridExport {
  @ApiProperty({ format: 'uuid' })
  readonly runId: string = '';

  @ApiProperty({ format: 'uuid' })
  readonly itemId: string = '';

  @ApiProperty({ enum: itemStates, enumName: 'ItemState' })
  readonly state: ItemStateView = 'queued';

  @ApiProperty({ format: 'date-time' })
  readonly changedAt: string = '';

  @ApiProperty({ type: IssueDto, nullable: true, description: 'Why it waits or failed.' })
  readonly fault: IssueDto | null = null;

  @ApiProperty({ type: [RemoteDto], description: 'What stands in the accounting system because of it.' })
  readonly remote: readonly RemoteDto[] = [];
}

export class GridRowDto implements GridRow {
  @ApiProperty({ type: TransactionDto })
  readonly transaction: TransactionDto = new TransactionDto();

  @ApiProperty({ type: GridCodingDto })
  readonly coding: GridCodingDto = new GridCodingDto();

  @ApiProperty({ type: 'integer', description: 'How many receipts it has.' })
  readonly receipts: number = 0;

  @ApiProperty({ enum: exportLanes, enumName: 'ExportLane' })
  readonly lane: ExportLane = 'open';

  @ApiProperty({ enum: gridStates, enumName: 'GridState', description: 'What an export would come to while it is open, how far it is once it is on its way.' })
  readonly state: GridState = 'ready';

  @ApiProperty({ type: [IssueDto], description: 'Why it is blocked, or why there is nothing to do.' })
  readonly issues: readonly IssueDto[] = [];

  @ApiProperty({ type: GridExportDto, nullable: true, description: 'The latest attempt over the connection.' })
  readonly lastExport: GridExportDto | null = null;
}
