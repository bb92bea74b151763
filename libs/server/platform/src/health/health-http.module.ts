import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { ProblemFilter } from '../problems/problem-filter';
import { HealthController } from './health.controller';

/** `/health/live` and `/health/ready`, and a problem for every other address; the worker shows these alone. Needs `PlatformModule`. */
@Module({ controllers: [HealthController], providers: [{ provide: APP_FILTER, useClass: ProblemFilter }] })
export class HealthHttpModule {}
