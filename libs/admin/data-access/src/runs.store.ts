import { inject, Injectable } from '@angular/core';
import type { AnewAnswer, ItemDecision, ItemStateView, ItemTimeline, ItemView, Page, PageRequest, PreviewView, RunFileView, RunHead, RunKind, RunStateView, RunView } from '@kontor/api-contracts';
import { Api } from './client/api';
import {
  anewOpen,
  latePreview,
  runCareCancel,
  runCareDecide,
  runCarePause,
  runCareResume,
  runCareRetry,
  runCareTimeline,
  runFileDownload,
  runFileList,
  runItemsOf,
  runList,
  runRead,
} from './client/functions';
import { readableBytes } from './readable-bytes';

export interface RunFilter extends PageRequest {
  readonly connectionId?: string;
  readonly state?: RunStateView;
  readonly kind?: RunKind;
}

/** What a person does to a run. */
export type RunDeed = 'pause' | 'resume' | 'cancel' | 'retry';

const deeds = { pause: runCarePause, resume: runCareResume, cancel: runCareCancel, retry: runCareRetry } as const;

/** What was exported, how far it is, and what can be done about it. How far a run is now, `RunWatch` tells. */
@Injectable({ providedIn: 'root' })
export class RunsStore {
  private readonly api = inject(Api);

  /** Newest first. */
  page(filter: RunFilter): Promise<Page<RunHead>> {
    return this.api.invoke(runList, filter);
  }

  read(id: string): Promise<RunView> {
    return this.api.invoke(runRead, { id });
  }

  /** In the order they are exported in. */
  items(id: string, request: PageRequest & { readonly state?: ItemStateView }): Promise<Page<ItemView>> {
    return this.api.invoke(runItemsOf, { id, ...request });
  }

  /** One item, step by step. */
  timeline(itemId: string): Promise<ItemTimeline> {
    return this.api.invoke(runCareTimeline, { id: itemId });
  }

  tell(id: string, deed: RunDeed): Promise<RunView> {
    return this.api.invoke(deeds[deed], { id });
  }

  /** What a person found in the accounting system. */
  decide(itemId: string, decision: ItemDecision): Promise<ItemTimeline> {
    return this.api.invoke(runCareDecide, { id: itemId, body: decision });
  }

  files(id: string): Promise<readonly RunFileView[]> {
    return this.api.invoke(runFileList, { id });
  }

  content(fileId: string): Promise<Blob> {
    return readableBytes(this.api.invoke(runFileDownload, { id: fileId }));
  }

  /** What receipts that came after the export would add; nothing is sent. */
  previewLateReceipts(connectionId: string, transactionIds: readonly string[]): Promise<PreviewView> {
    return this.api.invoke(latePreview, { id: connectionId, body: { transactionIds } });
  }

  /** Opens for one more export what stands there and stays there. */
  openAnew(connectionId: string, transactionIds: readonly string[], reason: string): Promise<AnewAnswer> {
    return this.api.invoke(anewOpen, { id: connectionId, body: { transactionIds, reason } });
  }
}
