import { Module } from '@nestjs/common';
import { CodingModule } from './coding.module';
import { CardDefaultController } from './http/card-default.controller';
import { CodingController } from './http/coding.controller';
import { CostCenterController, CostUnitController, GlAccountController, SupplierController } from './http/reference.controller';
import { RuleController } from './http/rule.controller';
import { TaxRateController } from './http/tax-rate.controller';

const references = [GlAccountController, SupplierController, CostCenterController, CostUnitController];

@Module({ imports: [CodingModule], controllers: [...references, TaxRateController, RuleController, CardDefaultController, CodingController] })
export class CodingHttpModule {}
