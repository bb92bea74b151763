import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { AuditEventView, Page } from '@kontor/api-contracts';
import { Access } from '../access/access-rule';
import type { Actor } from '../access/actor';
import { CurrentActor } from '../access/current-actor';
import { ApiPageOf } from '../http/page.dto';
import { AuditEventDto, AuditQuery } from './audit-event.dto';
import { AuditReader } from './audit-reader';

@ApiTags('audit')
@Controller('audit-events')
export class AuditEventController {
  constructor(private readonly reader: AuditReader) {}

  @Get()
  @Access('admin')
  @ApiPageOf(AuditEventDto)
  list(@CurrentActor() actor: Actor, @Query() query: AuditQuery): Promise<Page<AuditEventView>> {
    return this.reader.page(actor, query);
  }
}
