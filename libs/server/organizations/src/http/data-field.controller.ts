import type { DataFieldView } from '@kontor/api-contracts';
import type { Locale } from '@kontor/kernel';
import { TenantScope } from '@kontor/server-persistence';
import { Access, type Actor, AnswerLocale, CurrentActor } from '@kontor/server-platform';
import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { FieldEditor } from '../application/field-editor';
import { FieldPolicy } from '../application/field-policy';
import type { EffectiveField } from '../domain/effective-field';
import { DataFieldDto, DataFieldsChangeDto } from './data-field.dto';

const viewIn =
  (locale: Locale) =>
  ({ locks, ...field }: EffectiveField): DataFieldView => ({ ...field, locks: locks.map(({ holder, kind, reason }) => ({ connectionId: holder, kind, reason: reason[locale] })) });

@ApiTags('data-fields')
@Controller('data-fields')
export class DataFieldController {
  constructor(
    private readonly scope: TenantScope,
    private readonly policy: FieldPolicy,
    private readonly editor: FieldEditor,
  ) {}

  @Get()
  @Access('viewer')
  @ApiOkResponse({ type: [DataFieldDto] })
  list(@CurrentActor() { organizationId }: Actor, @AnswerLocale() locale: Locale): Promise<readonly DataFieldView[]> {
    return this.scope.run(organizationId, async (em) => (await this.policy.effective(em)).map(viewIn(locale)));
  }

  @Patch()
  @Access('admin')
  @ApiOkResponse({ type: [DataFieldDto] })
  change(@CurrentActor() actor: Actor, @Body() { fields }: DataFieldsChangeDto, @AnswerLocale() locale: Locale): Promise<readonly DataFieldView[]> {
    return this.scope.run(actor.organizationId, async (em) => {
      await this.editor.change(em, actor, fields);
      return (await this.policy.effective(em)).map(viewIn(locale));
    });
  }
}
