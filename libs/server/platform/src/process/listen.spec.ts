import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { listen } from './listen';
import { refusal } from './refusal';

@Module({})
class EmptyModule {}

describe('a process', () => {
  it.each(['no host of ours', '192.0.2.1'])('that shall listen on %p names the setting, not the database', async (host) => {
    const app = await NestFactory.create(EmptyModule, { logger: false });
    const failure: unknown = await listen(app, 0, host).catch((error: unknown) => error);
    await app.close();
    expect(refusal(failure)).toBe(`Kontor cannot start: KONTOR_API_HOST is "${host}", which is no address of this machine. Set it to 127.0.0.1, for example, or leave it out.`);
  });

  it('listens where it may', async () => {
    const app = await NestFactory.create(EmptyModule, { logger: false });
    await listen(app, 0, '127.0.0.1');
    expect(await app.getUrl()).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    await app.close();
  });
});
