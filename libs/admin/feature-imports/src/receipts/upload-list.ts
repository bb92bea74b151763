import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { MatProgressBar } from '@angular/material/progress-bar';
import { TranslocoPipe } from '@jsverse/transloco';
import { CountPipe } from '@kontor/admin-language';
import { UploadQueue, type UploadState } from './upload-queue';

const good: readonly UploadState[] = ['stored', 'known'];
const bad: readonly UploadState[] = ['refused', 'failed'];

/** What becomes of each file, and how many are through. */
@Component({
  selector: 'kontor-upload-list',
  imports: [CountPipe, MatProgressBar, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './upload-list.css',
  template: `
    @let all = queue.uploads();
    @if (all.length > 0) {
      <section class="card" aria-labelledby="uploads">
        <h2 id="uploads" role="status">{{ 'imports.receipts.through' | transloco: { done: queue.done() | count, all: all.length | count } }}</h2>
        @if (queue.isBusy()) {
          <mat-progress-bar mode="determinate" [attr.aria-labelledby]="'uploads'" [value]="(100 * queue.done()) / all.length" />
        }
        <ul class="plain">
          @for (upload of all; track upload.id) {
            <li>
              <span class="name">{{ upload.file.name }}</span>
              <span class="row">
                @if (upload.state === 'failed') {
                  <button type="button" class="quiet" (click)="queue.retry(upload.id)">{{ 'remote.again' | transloco }}</button>
                }
                <span class="chip" [class.good]="isGood(upload.state)" [class.bad]="isBad(upload.state)">{{ 'imports.receipts.state.' + upload.state | transloco }}</span>
              </span>
              @if (upload.reason) {
                <p class="refusal">{{ upload.reason }}</p>
              }
            </li>
          }
        </ul>
        @if (!queue.isBusy()) {
          <p class="row"><button type="button" class="quiet" (click)="queue.clear()">{{ 'imports.receipts.clear' | transloco }}</button></p>
        }
      </section>
    }
  `,
})
export class UploadList {
  protected readonly queue = inject(UploadQueue);
  protected isGood = (state: UploadState): boolean => good.includes(state);
  protected isBad = (state: UploadState): boolean => bad.includes(state);
}
