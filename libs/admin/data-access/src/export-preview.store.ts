import { inject, Injectable } from '@angular/core';
import type { PreviewView, RunView, RunWish, Selection } from '@kontor/api-contracts';
import { Api } from './client/api';
import { exportPreview, runStart } from './client/functions';
import { attempt, type Outcome } from './remote';

/** What an export would write, and its start. */
@Injectable({ providedIn: 'root' })
export class ExportPreviewStore {
  private readonly api = inject(Api);

  /** With the first plans in full. Nothing is written. */
  preview(connectionId: string, selection: Selection, plans: number): Promise<PreviewView> {
    return this.api.invoke(exportPreview, { id: connectionId, body: { ...selection, plans } });
  }

  /** Whatever happens on the way: the same key starts nothing twice. */
  start(connectionId: string, wish: RunWish, idempotencyKey: string): Promise<Outcome<RunView>> {
    return attempt(this.api.invoke(runStart, { id: connectionId, body: wish, 'Idempotency-Key': idempotencyKey }));
  }
}
