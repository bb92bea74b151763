import type { CodingBatchView } from '@kontor/api-contracts';
import { CodingBatchDto } from '@kontor/server-coding';
import { Access, CurrentActor, Idempotent, type Actor } from '@kontor/server-platform';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { SelectionCoder } from '../../application/grid/selection-coder';
import { NewGridCodingDto } from './grid-coding.dto';

@ApiTags('grid')
@Access('accountant')
@Controller('grid/coding-batches')
export class GridCodingController {
  constructor(private readonly coder: SelectionCoder) {}

  /** Writes the same values to up to 10,000 selected rows; undo it with `POST /api/v1/coding-batches/{id}/undo`. */
  @Post()
  @Idempotent()
  @ApiCreatedResponse({ type: CodingBatchDto })
  create(@CurrentActor() actor: Actor, @Body() { connectionId, change, name, ...selection }: NewGridCodingDto): Promise<CodingBatchView> {
    return this.coder.code(actor, { connectionId, selection, change, name });
  }
}
