import { inject, Injectable } from '@angular/core';
import type { DataFieldChange, DataFieldView } from '@kontor/api-contracts';
import { Api } from './client/api';
import { dataFieldChange, dataFieldList } from './client/functions';
import { attempt, Remote, type Outcome } from './remote';

/** Which fields of a coding the organization uses, and which of them an export demands. */
@Injectable({ providedIn: 'root' })
export class DataFieldsStore {
  private readonly api = inject(Api);

  readonly fields = new Remote<readonly DataFieldView[]>(() => this.api.invoke(dataFieldList, {}));

  /** All or none of the changes are made. */
  async change(fields: readonly DataFieldChange[]): Promise<Outcome<readonly DataFieldView[]>> {
    const outcome = await attempt<readonly DataFieldView[]>(this.api.invoke(dataFieldChange, { body: { fields } }));
    if (outcome.ok) this.fields.take(outcome.value);
    return outcome;
  }
}
