import { ChangeDetectionStrategy, Component, DestroyRef, inject } from '@angular/core';
import { MatDialog } from '@angular/material/dialog';
import { ActivatedRoute, Router } from '@angular/router';
import { ExportDialog } from './export-dialog';

/** The address of the dialog: it is open as long as somebody is here, and whoever closes it is back at the grid. */
@Component({ selector: 'kontor-export-route', changeDetection: ChangeDetectionStrategy.OnPush, template: '' })
export class ExportRoute {
  constructor() {
    const [router, route] = [inject(Router), inject(ActivatedRoute)];
    let isHere = true;
    const dialog = inject(MatDialog).open(ExportDialog, { width: '56rem', maxWidth: '100vw', maxHeight: '94vh', autoFocus: 'dialog', closeOnNavigation: false });
    inject(DestroyRef).onDestroy(() => {
      isHere = false;
      dialog.close();
    });
    dialog.afterClosed().subscribe(() => {
      if (isHere) void router.navigate(['..'], { relativeTo: route, queryParamsHandling: 'preserve' });
    });
  }
}
