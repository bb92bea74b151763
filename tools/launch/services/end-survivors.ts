import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { endPostgresSurvivor } from './postgres/embedded';
import { endRedisSurvivor } from './redis/local-server';

/** Ends servers on this folder that outlived their launcher, without starting any. */
export async function endSurvivors(folder: string): Promise<void> {
  if (existsSync(join(folder, 'postgres'))) await endPostgresSurvivor(folder);
  if (existsSync(join(folder, 'redis'))) await endRedisSurvivor(folder);
}
