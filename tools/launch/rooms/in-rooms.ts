import 'reflect-metadata';
import { loadSettings, type Environment } from '@kontor/server-config';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { RoomsModule } from './rooms.module';

/** Does some work inside the rooms of the server, in this process, and leaves nothing open. */
export async function inRooms<T>(environment: Environment, work: (rooms: INestApplicationContext) => Promise<T>): Promise<T> {
  const rooms = await NestFactory.createApplicationContext(RoomsModule.with(loadSettings({ ...process.env, ...environment })), { logger: false, abortOnError: false });
  try {
    return await work(rooms);
  } finally {
    await rooms.close();
  }
}
