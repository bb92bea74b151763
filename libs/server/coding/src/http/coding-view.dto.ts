import { emptyReasons, provenanceSources, type ChosenReference, type ChosenTaxRate, type CodedValue, type CodingChanged, type CodingLineView, type CodingView, type EmptyReason, type ProvenanceSource, type ProvenanceView } from '@kontor/api-contracts';
import { taxTreatments, type TaxTreatment } from '@kontor/exporter-contract';
import { MoneyDto } from '@kontor/server-transactions';
import { ApiProperty } from '@nestjs/swagger';

const taxDateKinds = ['service-date', 'receipt-date', 'transaction-date'] as const;

export class ProvenanceDto implements ProvenanceView {
  @ApiProperty({ enum: provenanceSources, enumName: 'ProvenanceSource' })
  readonly source: ProvenanceSource = 'manual';

  @ApiProperty({ type: String, nullable: true, description: 'Id of the person, token, rule or card default.' })
  readonly by: string | null = null;

  @ApiProperty({ type: String, nullable: true, description: 'Its name when it filled the field, such as the name of the rule.' })
  readonly because: string | null = null;

  @ApiProperty({ enum: emptyReasons, enumName: 'EmptyReason', nullable: true })
  readonly empty: EmptyReason | null = null;

  @ApiProperty({ format: 'date-time' })
  readonly at: string = '';
}

export class ChosenReferenceDto implements ChosenReference {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty()
  readonly name: string = '';

  @ApiProperty({ type: String, nullable: true })
  readonly number: string | null = null;

  @ApiProperty()
  readonly active: boolean = true;
}

export class ChosenTaxRateDto implements ChosenTaxRate {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty()
  readonly name: string = '';

  @ApiProperty()
  readonly basisPoints: number = 0;

  @ApiProperty({ enum: taxTreatments, enumName: 'TaxTreatment' })
  readonly treatment: TaxTreatment = 'included';

  @ApiProperty({ description: 'Whether it is law on the day that decides (`taxDate`).' })
  readonly valid: boolean = true;
}

class WithProvenanceDto {
  @ApiProperty({ type: ProvenanceDto, nullable: true })
  readonly provenance: ProvenanceDto | null = null;
}

export class CodedReferenceDto extends WithProvenanceDto implements CodedValue<ChosenReference> {
  @ApiProperty({ type: ChosenReferenceDto, nullable: true })
  readonly value: ChosenReferenceDto | null = null;
}

export class CodedTaxRateDto extends WithProvenanceDto implements CodedValue<ChosenTaxRate> {
  @ApiProperty({ type: ChosenTaxRateDto, nullable: true })
  readonly value: ChosenTaxRateDto | null = null;
}

export class CodedTextDto extends WithProvenanceDto implements CodedValue<string> {
  @ApiProperty({ type: String, nullable: true })
  readonly value: string | null = null;
}

export class CodingLineDto implements CodingLineView {
  @ApiProperty({ type: MoneyDto })
  readonly gross: MoneyDto = new MoneyDto();

  @ApiProperty({ type: CodedReferenceDto })
  readonly glAccount: CodedReferenceDto = new CodedReferenceDto();

  @ApiProperty({ type: CodedTaxRateDto })
  readonly taxRate: CodedTaxRateDto = new CodedTaxRateDto();

  @ApiProperty({ type: CodedReferenceDto })
  readonly costCenter: CodedReferenceDto = new CodedReferenceDto();

  @ApiProperty({ type: CodedReferenceDto })
  readonly costUnit: CodedReferenceDto = new CodedReferenceDto();

  @ApiProperty({ type: CodedTextDto })
  readonly text: CodedTextDto = new CodedTextDto();
}

class TaxDateDto {
  @ApiProperty({ format: 'date' })
  readonly date: string = '';

  @ApiProperty({ enum: taxDateKinds, enumName: 'TaxDateKind' })
  readonly by: (typeof taxDateKinds)[number] = 'transaction-date';
}

/** What is coded once for a transaction, however many lines it has. */
export class CodedFieldsDto {
  @ApiProperty({ type: CodedReferenceDto })
  readonly supplier: CodedReferenceDto = new CodedReferenceDto();

  @ApiProperty({ type: CodedTextDto })
  readonly receiptNumber: CodedTextDto = new CodedTextDto();

  @ApiProperty({ type: CodedTextDto })
  readonly receiptDate: CodedTextDto = new CodedTextDto();

  @ApiProperty({ type: CodedTextDto })
  readonly serviceDate: CodedTextDto = new CodedTextDto();

  @ApiProperty({ type: CodedTextDto })
  readonly note: CodedTextDto = new CodedTextDto();
}

export class CodingDto extends CodedFieldsDto implements CodingView {
  @ApiProperty({ format: 'uuid' })
  readonly transactionId: string = '';

  @ApiProperty()
  readonly revision: number = 0;

  @ApiProperty({ type: MoneyDto })
  readonly billing: MoneyDto = new MoneyDto();

  @ApiProperty({ type: TaxDateDto })
  readonly taxDate: TaxDateDto = new TaxDateDto();

  @ApiProperty({ type: [CodingLineDto] })
  readonly lines: readonly CodingLineDto[] = [];

  @ApiProperty({ description: 'False when the billing amount changed after it was split.' })
  readonly balanced: boolean = true;
}

export class CodingChangedDto extends CodingDto implements CodingChanged {
  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Undo the edit with `POST /coding-batches/{batchId}/undo`; `null` where nothing was new.' })
  readonly batchId: string | null = null;
}
