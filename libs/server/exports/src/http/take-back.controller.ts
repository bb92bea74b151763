import type { TakeBackAnswer, TakeBackPreview } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { Access, AnswerLocale, CurrentActor, Idempotent, IdPipe, type Actor } from '@kontor/server-platform';
import { Body, Controller, HttpCode, HttpStatus, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { BackTaker } from '../application/taking-back/back-taker';
import { TakeBackPreviewer } from '../application/taking-back/take-back-previewer';
import { ChosenTransactionsDto, TakeBackAnswerDto, TakeBackPreviewDto, TakeBackWishDto } from './taking-back.dto';

@ApiTags('exports')
@Access('accountant')
@Controller('connections/:id/take-back')
export class TakeBackController {
  constructor(
    private readonly previewer: TakeBackPreviewer,
    private readonly taker: BackTaker,
  ) {}

  /** What taking back would do, for each in words; nothing is changed. */
  @Post('preview')
  @HttpCode(HttpStatus.OK)
  @ApiOkResponse({ type: TakeBackPreviewDto })
  preview(@CurrentActor() { organizationId }: Actor, @AnswerLocale() locale: Locale, @Param('id', IdPipe) id: string, @Body() { transactionIds }: ChosenTransactionsDto): Promise<TakeBackPreview> {
    return this.previewer.preview({ organizationId, locale }, id, transactionIds);
  }

  /** Opens again what waits, was marked, or was exported. Nothing is removed from the accounting system: the person says that they did. */
  @Post()
  @Idempotent()
  @ApiCreatedResponse({ type: TakeBackAnswerDto })
  takeBack(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Body() wish: TakeBackWishDto): Promise<TakeBackAnswer> {
    return this.taker.takeBack(actor, id, wish);
  }
}
