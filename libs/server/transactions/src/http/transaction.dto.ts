import { transactionStatuses, type TransactionStatus, type TransactionView } from '@kontor/api-contracts';
import { transactionKinds, type TransactionKind } from '@kontor/exporter-contract';
import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto } from './money.dto';

export class MerchantDto {
  @ApiProperty({ description: 'Empty where the source names nobody.' })
  readonly name: string = '';

  @ApiProperty({ type: String, nullable: true, example: 'DE', description: 'ISO 3166 alpha-2' })
  readonly countryCode: string | null = null;

  @ApiProperty({ type: String, nullable: true, example: '5734', description: 'Merchant category code (ISO 18245)' })
  readonly mcc: string | null = null;
}

export class CardDto {
  @ApiProperty({ type: String, nullable: true, example: '4711' })
  readonly last4: string | null = null;

  @ApiProperty({ type: String, nullable: true })
  readonly holder: string | null = null;
}

export class TransactionDto implements TransactionView {
  @ApiProperty({ format: 'uuid' })
  readonly id: string = '';

  @ApiProperty({ type: 'integer', description: 'Rises with every change of the transaction, its coding or its receipts.' })
  readonly revision: number = 1;

  @ApiProperty({ enum: transactionStatuses, enumName: 'TransactionStatus' })
  readonly status: TransactionStatus = 'booked';

  @ApiProperty({ enum: transactionKinds, enumName: 'TransactionKind' })
  readonly kind: TransactionKind = 'purchase';

  @ApiProperty({ format: 'date', description: 'The day of the purchase.' })
  readonly transactionDate: string = '';

  @ApiProperty({ format: 'date', type: String, nullable: true })
  readonly bookingDate: string | null = null;

  @ApiProperty({ format: 'date', type: String, nullable: true, description: 'The day the account was debited.' })
  readonly settlementDate: string | null = null;

  @ApiProperty({ description: "Gross in the card's currency." })
  readonly billing: MoneyDto = new MoneyDto();

  @ApiProperty({ type: MoneyDto, nullable: true, description: "In the merchant's currency, where it differs." })
  readonly original: MoneyDto | null = null;

  @ApiProperty({ type: String, nullable: true, example: '0.924', description: 'Billing units for one original unit.' })
  readonly exchangeRate: string | null = null;

  @ApiProperty({ type: MoneyDto, nullable: true, description: 'Already part of the billing amount.' })
  readonly includedFee: MoneyDto | null = null;

  @ApiProperty()
  readonly merchant: MerchantDto = new MerchantDto();

  @ApiProperty()
  readonly card: CardDto = new CardDto();

  @ApiProperty({ type: String, nullable: true })
  readonly description: string | null = null;

  @ApiProperty({ type: String, nullable: true })
  readonly purpose: string | null = null;

  @ApiProperty({ type: String, nullable: true, description: 'What a person wrote on it at the source.' })
  readonly sourceNote: string | null = null;

  @ApiProperty({ type: String, nullable: true })
  readonly reference: string | null = null;

  @ApiProperty({ example: 'card-export' })
  readonly source: string = '';

  @ApiProperty()
  readonly sourceId: string = '';

  @ApiProperty({ format: 'uuid', type: String, nullable: true })
  readonly importId: string | null = null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Line of the imported file.' })
  readonly importLine: number | null = null;

  @ApiProperty({ format: 'date-time' })
  readonly createdAt: string = '';

  @ApiProperty({ format: 'date-time' })
  readonly changedAt: string = '';
}
