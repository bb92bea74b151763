import { Module } from '@nestjs/common';
import { HealthController } from './health.controller';

/** `/health/live` and `/health/ready`; the worker shows these alone. Needs `PlatformModule`. */
@Module({ controllers: [HealthController] })
export class HealthHttpModule {}
