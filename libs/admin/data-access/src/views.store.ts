import { inject, Injectable } from '@angular/core';
import type { NewView, SavedView, ViewChange } from '@kontor/api-contracts';
import { Api } from './client/api';
import { viewChange, viewCreate, viewList, viewRemove } from './client/functions';
import { Remote } from './remote';

/** The ways of looking at the grid this person kept, and those others share. */
@Injectable({ providedIn: 'root' })
export class ViewsStore {
  private readonly api = inject(Api);

  readonly views = new Remote<readonly SavedView[]>(() => this.api.invoke(viewList, {}));

  async keep(view: NewView): Promise<SavedView> {
    const kept = await this.api.invoke(viewCreate, { body: view });
    await this.views.load();
    return kept;
  }

  async change(id: string, change: ViewChange): Promise<void> {
    await this.api.invoke(viewChange, { id, body: change });
    await this.views.load();
  }

  async remove(id: string): Promise<void> {
    await this.api.invoke(viewRemove, { id });
    await this.views.load();
  }
}
