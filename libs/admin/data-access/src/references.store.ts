import { inject, Injectable, signal } from '@angular/core';
import type { NewReference, Page, ReferenceActivationResult, ReferenceChange, ReferenceFilter, ReferenceUploadOptions, ReferenceUploadResult, ReferenceView } from '@kontor/api-contracts';
import { Api } from './client/api';
import { costCenterChange, costCenterCreate, costCenterImport, costCenterList, costCenterSwitchEach } from './client/functions';
import { costUnitChange, costUnitCreate, costUnitImport, costUnitList, costUnitSwitchEach } from './client/functions';
import { glAccountChange, glAccountCreate, glAccountImport, glAccountList, glAccountSwitchEach } from './client/functions';
import { supplierChange, supplierCreate, supplierImport, supplierList, supplierSwitchEach } from './client/functions';

/** The lists of values that differ in nothing but their name. */
export type ListedKind = ReferenceView['kind'];

const routes = {
  glAccount: { list: glAccountList, create: glAccountCreate, change: glAccountChange, switchEach: glAccountSwitchEach, upload: glAccountImport },
  supplier: { list: supplierList, create: supplierCreate, change: supplierChange, switchEach: supplierSwitchEach, upload: supplierImport },
  costCenter: { list: costCenterList, create: costCenterCreate, change: costCenterChange, switchEach: costCenterSwitchEach, upload: costCenterImport },
  costUnit: { list: costUnitList, create: costUnitCreate, change: costUnitChange, switchEach: costUnitSwitchEach, upload: costUnitImport },
} as const;

/** GL accounts, suppliers, cost centers and cost units: what people choose from. */
@Injectable({ providedIn: 'root' })
export class ReferencesStore {
  private readonly api = inject(Api);
  private readonly changes = signal(0);

  /** Rises with every change made in this window; whoever shows values looks again. */
  readonly changed = this.changes.asReadonly();

  /** By name. */
  page(kind: ListedKind, filter: ReferenceFilter): Promise<Page<ReferenceView>> {
    return this.api.invoke(routes[kind].list, filter);
  }

  /** With the same key the same wish makes one value. */
  create(kind: ListedKind, value: NewReference, key: string): Promise<ReferenceView> {
    return this.told(this.api.invoke(routes[kind].create, { body: value, 'Idempotency-Key': key }));
  }

  change(kind: ListedKind, id: string, change: ReferenceChange): Promise<ReferenceView> {
    return this.told(this.api.invoke(routes[kind].change, { id, body: change }));
  }

  /** All of them, or none. */
  switchEach(kind: ListedKind, ids: readonly string[], active: boolean): Promise<ReferenceActivationResult> {
    return this.told(this.api.invoke(routes[kind].switchEach, { body: { ids: [...ids], active } }));
  }

  /** A preview changes nothing. */
  upload(kind: ListedKind, file: File, { preview = false, deactivateOthers = false }: ReferenceUploadOptions): Promise<ReferenceUploadResult> {
    const request = this.api.invoke(routes[kind].upload, { body: { file, preview, deactivateOthers } });
    return preview ? request : this.told(request);
  }

  private async told<Answer>(request: Promise<Answer>): Promise<Answer> {
    const answer = await request;
    this.changes.update((count) => count + 1);
    return answer;
  }
}
