import { Module } from '@nestjs/common';
import { DataFieldController } from './http/data-field.controller';
import { OrganizationController } from './http/organization.controller';
import { OrganizationsModule } from './organizations.module';

@Module({ imports: [OrganizationsModule], controllers: [OrganizationController, DataFieldController] })
export class OrganizationsHttpModule {}
