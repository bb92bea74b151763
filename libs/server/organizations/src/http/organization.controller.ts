import type { OrganizationView } from '@kontor/api-contracts';
import { Access, type Actor, CurrentActor } from '@kontor/server-platform';
import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { OrganizationEditor } from '../application/organization-editor';
import { OrganizationChangeDto, OrganizationDto } from './organization.dto';

@ApiTags('organization')
@Controller('organization')
export class OrganizationController {
  constructor(private readonly editor: OrganizationEditor) {}

  @Get()
  @Access('viewer')
  @ApiOkResponse({ type: OrganizationDto })
  show(@CurrentActor() actor: Actor): Promise<OrganizationView> {
    return this.editor.show(actor);
  }

  @Patch()
  @Access('admin')
  @ApiOkResponse({ type: OrganizationDto })
  change(@CurrentActor() actor: Actor, @Body() body: OrganizationChangeDto): Promise<OrganizationView> {
    return this.editor.change(actor, body);
  }
}
