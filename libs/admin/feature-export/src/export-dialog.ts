import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatDialogModule } from '@angular/material/dialog';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { isOver } from '@kontor/admin-data-access';
import { CountPipe } from '@kontor/admin-language';
import { EmptyState, FailureNotice, RemoteFrame } from '@kontor/admin-ui';
import { ConnectionPicker } from './connection-picker';
import { ExportDesk } from './export-desk';
import { CauseList } from './preview/cause-list';
import { PlanList } from './preview/plan-list';
import { PreviewFigures } from './preview/preview-figures';
import { RunOutcome } from './result/run-outcome';

/** From the selection to the preview, to the start, to what became of it. */
@Component({
  selector: 'kontor-export-dialog',
  imports: [CauseList, ConnectionPicker, CountPipe, EmptyState, FailureNotice, MatDialogModule, PlanList, PreviewFigures, RemoteFrame, RouterLink, RunOutcome, TranslocoPipe],
  providers: [ExportDesk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './export-dialog.html',
  styleUrl: './export-dialog.css',
  // at the document: the focus may be on the frame of the dialog, which is around this
  host: { '(document:keydown.control.enter)': 'start()', '(document:keydown.meta.enter)': 'start()' },
})
export class ExportDialog {
  protected readonly desk = inject(ExportDesk);

  protected readonly isEnded = computed(() => {
    const run = this.desk.run();
    return run !== undefined && isOver(run);
  });
  protected readonly phase = computed(() => {
    if (this.desk.run()) return 'started';
    if (!this.desk.choice) return 'nothing-chosen';
    if (this.desk.connections.connections.value() && this.desk.connections.living().length === 0) return 'nothing-connected';
    return 'preview';
  });

  constructor() {
    void this.desk.open();
  }

  protected start(): void {
    void this.desk.start();
  }
}
