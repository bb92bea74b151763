import type { ReferenceUploadOptions, ReferenceUploadResult } from '@kontor/api-contracts';
import type { ReferenceKind } from '@kontor/exporter-contract';
import type { Clock } from '@kontor/kernel';
import { AuditLog, CLOCK, type Actor } from '@kontor/server-platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { codingProblem } from '../../domain/problems';
import { planUpload, type UploadPlan } from '../../domain/uploads/plan-upload';
import { mostRows, type ReadUpload } from '../../domain/uploads/read-upload';
import { lockReferences } from '../../persistence/lock-references';
import { listedValues, writeUpload } from '../../persistence/write-upload';

/** A file that could be read. */
export type ReadableUpload = Extract<ReadUpload, { readonly ok: true }>;

/** What an upload decided, and what it was read from. */
export interface DecidedUpload {
  readonly file: ReadableUpload;
  readonly plan: UploadPlan;
  readonly preview: boolean;
}

/** The file, or the problem that says what is wrong with it as a whole. */
export function readable(read: ReadUpload): ReadableUpload {
  if (read.ok) return read;
  if (read.fault === 'unreadable') throw codingProblem('reference-file-unreadable', { line: read.cause.line, sentence: read.cause.reason.sentence });
  throw read.fault === 'no-columns' ? codingProblem('reference-file-without-columns') : codingProblem('reference-file-too-long', { limit: mostRows });
}

/** Brings values in from a list in a file. Works in the caller's transaction. */
@Injectable()
export class ReferenceUploader {
  constructor(
    private readonly audit: AuditLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A preview decides the same and changes nothing. */
  async upload(em: EntityManager, actor: Actor, kind: ReferenceKind, file: ReadableUpload, { preview = false, deactivateOthers = false }: ReferenceUploadOptions): Promise<DecidedUpload> {
    const { organizationId } = actor;
    if (!preview) await lockReferences(em, organizationId, kind);
    const known = await listedValues(em, kind);
    // Suppliers, cost centers and cost units are also made by people where a system lists some of them.
    const isKeptByLedger = kind === 'glAccount' && known.some(({ managed }) => managed);
    const plan = planUpload(known, { rows: file.rows, deactivateOthers, isKeptByLedger });
    if (!preview) {
      await writeUpload(em, { organizationId, kind, at: this.clock.now() }, plan);
      this.audit.record(em, actor, 'references.imported', { type: 'organization', id: organizationId }, { kind, deactivateOthers, ...countsOf(plan) });
      await em.flush();
    }
    return { file, plan, preview };
  }
}

export function countsOf({ rows, deactivate }: UploadPlan): ReferenceUploadResult['counts'] {
  const count = (outcome: UploadPlan['rows'][number]['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  return { rows: rows.length, created: count('created'), changed: count('changed'), unchanged: count('unchanged'), errors: count('error'), deactivated: deactivate.length };
}
