import { DestroyRef, effect, inject, signal, type ElementRef, type Signal } from '@angular/core';

/** The width of an element in CSS pixels, as it changes. Call where things are injected. */
export function widthOf(element: Signal<ElementRef<HTMLElement>>): Signal<number> {
  const width = signal(0);
  if (typeof ResizeObserver === 'undefined') return width;
  const observer = new ResizeObserver(([entry]) => width.set(Math.floor(entry?.contentRect.width ?? 0)));
  effect(() => observer.observe(element().nativeElement));
  inject(DestroyRef).onDestroy(() => observer.disconnect());
  return width;
}
