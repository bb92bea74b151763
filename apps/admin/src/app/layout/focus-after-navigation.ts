import { afterNextRender, inject, Injector, type ElementRef } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { filter, skip } from 'rxjs';

/** A page that replaces another takes the focus with it, unless it has put it somewhere itself. Call where things are injected. */
export function focusAfterNavigation(content: () => ElementRef<HTMLElement>): void {
  const injector = inject(Injector);
  const moveFocus = (): void => {
    const { nativeElement } = content();
    const { activeElement } = nativeElement.ownerDocument;
    const isElsewhere = activeElement?.closest('[role=dialog], [role=alertdialog]') === null; // a dialog over the page keeps what it has
    if (isElsewhere && !nativeElement.contains(activeElement)) nativeElement.focus({ preventScroll: true });
  };
  inject(Router)
    .events.pipe(
      filter((event) => event instanceof NavigationEnd),
      skip(1), // the first page: whoever arrives starts at the top
      takeUntilDestroyed(),
    )
    .subscribe(() => afterNextRender(moveFocus, { injector }));
}
