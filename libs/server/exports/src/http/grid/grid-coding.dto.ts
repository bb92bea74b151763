import type { NewGridCoding } from '@kontor/api-contracts';
import { BatchWishDto } from '@kontor/server-coding';
import { Omittable } from '@kontor/server-platform';
import { ApiPropertyOptional, IntersectionType } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import { SelectionDto } from '../selection.dto';

export class NewGridCodingDto extends IntersectionType(SelectionDto, BatchWishDto) implements NewGridCoding {
  @ApiPropertyOptional({ format: 'uuid', description: 'The one the grid was shown for: lanes, outlooks and issues of the filter mean it.' })
  @Omittable()
  @IsUUID('all')
  readonly connectionId?: string;
}
