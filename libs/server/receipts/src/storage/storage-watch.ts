import { ReadinessChecks } from '@kontor/server-platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BlobStore } from './blob-store';

/** Lets no process start whose receipts could not be kept, and tells the operator when that changes. */
@Injectable()
export class StorageWatch implements OnModuleInit {
  constructor(
    private readonly blobs: BlobStore,
    private readonly checks: ReadinessChecks,
  ) {}

  async onModuleInit(): Promise<void> {
    await this.blobs.probe();
    this.checks.add({ name: 'storage', check: () => this.blobs.probe() });
  }
}
