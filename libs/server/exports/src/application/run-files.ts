import type { RunFileView } from '@kontor/api-contracts';
import { boundRows, TenantScope } from '@kontor/server-persistence';
import { BlobStore } from '@kontor/server-receipts';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { exportProblem } from '../domain/export-problems';

interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly mime_type: string;
  readonly bytes: string | number;
  readonly sha256: string;
}

const toView = ({ id, name, mime_type, bytes, sha256 }: FileRow): RunFileView => ({ id, name, mimeType: mime_type, bytes: Number(bytes), sha256 });

/** Offers the files of runs for download. */
@Injectable()
export class RunFiles {
  constructor(
    private readonly scope: TenantScope,
    private readonly blobs: BlobStore,
  ) {}

  list(organizationId: string, runId: string): Promise<readonly RunFileView[]> {
    const sql = 'select id, name, mime_type, bytes, sha256 from run_file where run_id = ? order by edition, name';
    return this.scope.run(organizationId, async (em) => {
      const known = await boundRows<unknown>(em, 'select 1 from run where id = ?', [runId]);
      if (known.length === 0) throw exportProblem('run-not-found');
      return (await boundRows<FileRow>(em, sql, [runId])).map(toView);
    });
  }

  async open(organizationId: string, fileId: string): Promise<{ readonly file: RunFileView; readonly content: Readable }> {
    const sql = 'select id, name, mime_type, bytes, sha256 from run_file where id = ?';
    const [row] = await this.scope.run(organizationId, (em) => boundRows<FileRow>(em, sql, [fileId]));
    if (!row) throw exportProblem('file-not-found');
    return { file: toView(row), content: await this.blobs.open(row.sha256) };
  }
}
