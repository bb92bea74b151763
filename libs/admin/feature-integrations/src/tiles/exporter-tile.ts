import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ConnectionView, ExporterView } from '@kontor/api-contracts';
import { LanguageKeeper } from '@kontor/admin-language';
import { Picture } from '../picture';
import { StateChip } from '../state-chip';

/** One accounting system: what it is for, and how the connections with it are. Everything comes from its manifest. */
@Component({
  selector: 'kontor-exporter-tile',
  imports: [Picture, RouterLink, StateChip, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './exporter-tile.html',
  styleUrl: './exporter-tile.css',
})
export class ExporterTile {
  readonly exporter = input.required<ExporterView>();
  readonly connections = input.required<readonly ConnectionView[]>();

  private readonly language = inject(LanguageKeeper).language;
  protected readonly markets = computed(() => {
    const names = new Intl.DisplayNames(this.language(), { type: 'region' });
    return this.exporter().markets.map((market) => names.of(market) ?? market);
  });
}
