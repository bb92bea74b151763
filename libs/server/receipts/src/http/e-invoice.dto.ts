import {
  eInvoiceKinds,
  eInvoiceSyntaxes,
  type EInvoiceKind,
  type EInvoiceLineView,
  type EInvoicePartyView,
  type EInvoiceSyntax,
  type EInvoiceTaxView,
  type EInvoiceTotalsView,
  type EInvoiceView,
} from '@kontor/api-contracts';
import { MoneyDto } from '@kontor/server-transactions';
import { ApiProperty } from '@nestjs/swagger';

const day = { type: String, format: 'date', nullable: true } as const;
const text = { type: String, nullable: true } as const;
const decimal = { type: String, nullable: true, example: '19' } as const;
const amount = { type: MoneyDto, nullable: true } as const;

export class EInvoicePartyDto implements EInvoicePartyView {
  @ApiProperty(text)
  readonly name: string | null = null;

  @ApiProperty(text)
  readonly vatId: string | null = null;

  @ApiProperty(text)
  readonly taxNumber: string | null = null;

  @ApiProperty({ type: [String] })
  readonly address: readonly string[] = [];

  @ApiProperty(text)
  readonly countryCode: string | null = null;
}

export class EInvoiceLineDto implements EInvoiceLineView {
  @ApiProperty(text)
  readonly id: string | null = null;

  @ApiProperty(text)
  readonly name: string | null = null;

  @ApiProperty(text)
  readonly description: string | null = null;

  @ApiProperty(decimal)
  readonly quantity: string | null = null;

  @ApiProperty({ ...text, description: 'UN/ECE recommendation 20, such as `H87` for pieces.' })
  readonly unit: string | null = null;

  @ApiProperty({ ...decimal, description: 'Net, for one unit.' })
  readonly price: string | null = null;

  @ApiProperty(amount)
  readonly net: MoneyDto | null = null;

  @ApiProperty(text)
  readonly taxCategory: string | null = null;

  @ApiProperty(decimal)
  readonly taxPercent: string | null = null;
}

export class EInvoiceTaxDto implements EInvoiceTaxView {
  @ApiProperty({ ...text, description: 'UNTDID 5305, such as `S` or `AE`.' })
  readonly category: string | null = null;

  @ApiProperty(decimal)
  readonly percent: string | null = null;

  @ApiProperty(amount)
  readonly net: MoneyDto | null = null;

  @ApiProperty(amount)
  readonly tax: MoneyDto | null = null;

  @ApiProperty(text)
  readonly exemption: string | null = null;
}

export class EInvoiceTotalsDto implements EInvoiceTotalsView {
  @ApiProperty(amount)
  readonly lines: MoneyDto | null = null;

  @ApiProperty(amount)
  readonly allowances: MoneyDto | null = null;

  @ApiProperty(amount)
  readonly charges: MoneyDto | null = null;

  @ApiProperty(amount)
  readonly net: MoneyDto | null = null;

  @ApiProperty(amount)
  readonly tax: MoneyDto | null = null;

  @ApiProperty(amount)
  readonly gross: MoneyDto | null = null;

  @ApiProperty(amount)
  readonly prepaid: MoneyDto | null = null;

  @ApiProperty(amount)
  readonly due: MoneyDto | null = null;
}

export class EInvoiceDto implements EInvoiceView {
  @ApiProperty({ format: 'uuid' })
  readonly receiptId: string = '';

  @ApiProperty({ ...text, description: 'Name of the XML inside a PDF; null where the receipt itself is the XML.' })
  readonly attachment: string | null = null;

  @ApiProperty({ enum: eInvoiceSyntaxes, enumName: 'EInvoiceSyntax' })
  readonly syntax: EInvoiceSyntax = 'cii';

  @ApiProperty(text)
  readonly profile: string | null = null;

  @ApiProperty({ enum: eInvoiceKinds, enumName: 'EInvoiceKind' })
  readonly kind: EInvoiceKind = 'invoice';

  @ApiProperty({ ...text, description: 'UNTDID 1001, such as `380`.' })
  readonly typeCode: string | null = null;

  @ApiProperty(text)
  readonly number: string | null = null;

  @ApiProperty(day)
  readonly issueDate: string | null = null;

  @ApiProperty(day)
  readonly dueDate: string | null = null;

  @ApiProperty({ ...day, description: 'Day of the delivery or the service.' })
  readonly deliveryDate: string | null = null;

  @ApiProperty(day)
  readonly periodStart: string | null = null;

  @ApiProperty(day)
  readonly periodEnd: string | null = null;

  @ApiProperty(text)
  readonly currency: string | null = null;

  @ApiProperty({ type: EInvoicePartyDto })
  readonly seller: EInvoicePartyDto = new EInvoicePartyDto();

  @ApiProperty({ type: EInvoicePartyDto })
  readonly buyer: EInvoicePartyDto = new EInvoicePartyDto();

  @ApiProperty(text)
  readonly buyerReference: string | null = null;

  @ApiProperty(text)
  readonly orderReference: string | null = null;

  @ApiProperty(text)
  readonly paymentReference: string | null = null;

  @ApiProperty(text)
  readonly paymentTerms: string | null = null;

  @ApiProperty(text)
  readonly iban: string | null = null;

  @ApiProperty({ type: [String] })
  readonly notes: readonly string[] = [];

  @ApiProperty({ type: [EInvoiceLineDto] })
  readonly lines: readonly EInvoiceLineDto[] = [];

  @ApiProperty({ type: [EInvoiceTaxDto] })
  readonly taxes: readonly EInvoiceTaxDto[] = [];

  @ApiProperty({ type: EInvoiceTotalsDto })
  readonly totals: EInvoiceTotalsDto = new EInvoiceTotalsDto();

  @ApiProperty({ type: [String], description: 'Fields that hold something which is no date, no amount or no number, such as `totals.gross`.' })
  readonly unreadable: readonly string[] = [];
}
