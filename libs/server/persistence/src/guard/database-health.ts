import { MikroORM } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';

/** Tells whether the database answers. */
@Injectable()
export class DatabaseHealth {
  constructor(private readonly orm: MikroORM) {}

  async check(): Promise<'up' | 'down'> {
    return (await this.orm.checkConnection()).ok ? 'up' : 'down';
  }
}
