import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { PreviewView } from '@kontor/api-contracts';
import { CountPipe, LocalFormats } from '@kontor/admin-language';
import { DurationPipe } from '@kontor/admin-ui';

/** What becomes of everything that was selected, how many requests that takes, and when it would be done. */
@Component({
  selector: 'kontor-preview-figures',
  imports: [CountPipe, DurationPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @let figures = preview();
    @let known = { selected: (figures.selected | count), ready: (figures.ready | count), blocked: (figures.blocked | count), nothingToDo: (figures.nothingToDo | count) };
    <p role="status">
      <strong>{{ 'export.equation' | transloco: known }}</strong>
    </p>
    @if (figures.anew > 0) {
      <p>{{ 'export.anew' | transloco: { count: (figures.anew | count) } }}</p>
    }
    @if (figures.ready > 0) {
      <p>{{ 'export.effort' | transloco: { requests: (figures.requests | count), time: (figures.estimatedSeconds | duration), until: until() } }}</p>
    } @else {
      <p>{{ 'export.nothingReady' | transloco }}</p>
    }
  `,
})
export class PreviewFigures {
  readonly preview = input.required<PreviewView>();
  readonly seenAt = input.required<Date | undefined>();

  private readonly formats = inject(LocalFormats);
  protected readonly until = computed(() => {
    const start = this.seenAt() ?? new Date();
    return this.formats.instant(new Date(start.getTime() + this.preview().estimatedSeconds * 1000).toISOString());
  });
}
