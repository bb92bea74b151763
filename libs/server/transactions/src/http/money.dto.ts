import { currency, type Currency, type Money } from '@kontor/kernel';
import { ApiProperty } from '@nestjs/swagger';

export class MoneyDto implements Money {
  @ApiProperty({ type: 'integer', example: -9240, description: 'Minor units, cents for EUR; negative is money out.' })
  readonly minor: number = 0;

  @ApiProperty({ type: String, example: 'EUR' })
  readonly currency: Currency = currency('EUR');
}
