import type { RunFileView } from '@kontor/api-contracts';
import { boundRows, TenantScope } from '@kontor/server-persistence';
import { BlobStore } from '@kontor/server-receipts';
import { Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { isTakenBack } from '../journal/superseded';
import { exportProblem } from '../domain/export-problems';

interface FileRow {
  readonly id: string;
  readonly name: string;
  readonly mime_type: string;
  readonly bytes: string | number;
  readonly sha256: string;
  readonly taken_back: number;
}

const toView = ({ id, name, mime_type, bytes, sha256, taken_back }: FileRow): RunFileView => ({ id, name, mimeType: mime_type, bytes: Number(bytes), sha256, takenBack: taken_back });

const columns = `f.id, f.name, f.mime_type, f.bytes, f.sha256,
  (select count(*)::int from export_item i where i.run_id = f.run_id and i.state = 'exported' and ${isTakenBack('i')}) as taken_back`;

/** Offers the files of runs for download. */
@Injectable()
export class RunFiles {
  constructor(
    private readonly scope: TenantScope,
    private readonly blobs: BlobStore,
  ) {}

  list(organizationId: string, runId: string): Promise<readonly RunFileView[]> {
    const sql = `select ${columns} from run_file f where f.run_id = ? order by f.edition, f.name`;
    return this.scope.run(organizationId, async (em) => {
      const known = await boundRows<unknown>(em, 'select 1 from run where id = ?', [runId]);
      if (known.length === 0) throw exportProblem('run-not-found');
      return (await boundRows<FileRow>(em, sql, [runId])).map(toView);
    });
  }

  async open(organizationId: string, fileId: string): Promise<{ readonly file: RunFileView; readonly content: Readable }> {
    const sql = `select ${columns} from run_file f where f.id = ?`;
    const [row] = await this.scope.run(organizationId, (em) => boundRows<FileRow>(em, sql, [fileId]));
    if (!row) throw exportProblem('file-not-found');
    return { file: toView(row), content: await this.blobs.open(row.sha256) };
  }
}
