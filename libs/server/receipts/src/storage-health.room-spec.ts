import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OrganizationsModule } from '@kontor/server-organizations';
import { startTestApp } from '@kontor/server-platform/testing';
import request from 'supertest';
import { ReceiptsHttpModule } from './receipts-http.module';
import { StorageUnusableError } from './storage/blob-store';
import { type ReceiptApp, startReceiptApp } from './testing/receipt-desk';
import { StandInRoomsModule } from './testing/stand-in-rooms.module';

let app: ReceiptApp;
beforeAll(async () => {
  app = await startReceiptApp();
}, 60_000);
afterAll(() => app.close());

describe('the storage of receipts', () => {
  it('is part of what must answer before Kontor is ready', async () => {
    const storage = app.directory;
    await request(app.server).get('/health/ready').expect(200).expect(({ body }) => expect(body).toMatchObject({ checks: { storage: 'ok' } }));
    rmSync(storage, { recursive: true });
    writeFileSync(storage, '');
    const answer = await request(app.server).get('/health/ready').expect(503);
    expect(answer.body).toMatchObject({ status: 'unavailable', checks: { database: 'ok', storage: 'unavailable' } });
    expect(answer.text).not.toContain(storage);
    rmSync(storage);
    await request(app.server).get('/health/ready').expect(200);
  });

  it('that cannot be used lets nobody start', async () => {
    writeFileSync(join(app.directory, 'file'), '');
    const start = startTestApp({ modules: [OrganizationsModule, StandInRoomsModule, ReceiptsHttpModule], database: app.database, env: { KONTOR_STORAGE_DIR: join(app.directory, 'file/storage') } });
    await expect(start).rejects.toThrow(StorageUnusableError);
  });
});
