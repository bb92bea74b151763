import 'reflect-metadata';
import { loadSettings, type Environment } from '@kontor/server-config';
import { refusal } from '@kontor/server-platform';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Refusal } from '../terminal/refusal';
import { RoomsModule } from './rooms.module';

async function open(environment: Environment): Promise<INestApplicationContext> {
  try {
    return await NestFactory.createApplicationContext(RoomsModule.with(loadSettings({ ...process.env, ...environment })), { logger: false, abortOnError: false });
  } catch (error) {
    // settings, a database that is away or behind, a folder that cannot be used: the processes refuse the same
    const sentence = refusal(error);
    throw sentence === undefined ? error : new Refusal(sentence);
  }
}

/** Does some work inside the rooms of the server, in this process, and leaves nothing open. */
export async function inRooms<T>(environment: Environment, work: (rooms: INestApplicationContext) => Promise<T>): Promise<T> {
  const rooms = await open(environment);
  try {
    return await work(rooms);
  } finally {
    await rooms.close();
  }
}
