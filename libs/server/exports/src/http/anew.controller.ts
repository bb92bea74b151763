import type { AnewAnswer } from '@kontor/api-contracts';
import { Access, CurrentActor, Idempotent, IdPipe, type Actor } from '@kontor/server-platform';
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { AnewOpener } from '../application/anew-opener';
import { AnewAnswerDto, AnewWishDto } from './anew.dto';

@ApiTags('exports')
@Access('accountant')
@Controller('connections/:id/anew')
export class AnewController {
  constructor(private readonly opener: AnewOpener) {}

  /** Opens exported transactions for one more export: it writes everything once more, beside what stands there. */
  @Post()
  @Idempotent()
  @ApiCreatedResponse({ type: AnewAnswerDto })
  open(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() wish: AnewWishDto): Promise<AnewAnswer> {
    return this.opener.open(actor, id, wish);
  }
}
