import { inject, Injectable } from '@angular/core';
import type { AuditEventView, AuditFilter, Page } from '@kontor/api-contracts';
import { Api } from './client/api';
import { auditEventList } from './client/functions';

/** Who changed what, and when. For admins. */
@Injectable({ providedIn: 'root' })
export class AuditStore {
  private readonly api = inject(Api);

  /** Newest first. */
  page(filter: AuditFilter): Promise<Page<AuditEventView>> {
    return this.api.invoke(auditEventList, filter);
  }
}
