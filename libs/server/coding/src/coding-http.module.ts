import { Module } from '@nestjs/common';
import { CodingModule } from './coding.module';
import { CardDefaultController } from './http/card-default.controller';
import { CodingBatchController } from './http/coding-batch.controller';
import { CodingController } from './http/coding.controller';
import { CostCenterController, CostUnitController, GlAccountController, SupplierController } from './http/reference.controller';
import { RuleController } from './http/rule.controller';
import { RuleTrialController } from './http/rule-trial.controller';
import { TaxRateController } from './http/tax-rate.controller';

const references = [GlAccountController, SupplierController, CostCenterController, CostUnitController];

@Module({ imports: [CodingModule], controllers: [...references, TaxRateController, RuleController, RuleTrialController, CardDefaultController, CodingController, CodingBatchController] })
export class CodingHttpModule {}
