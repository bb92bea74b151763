import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StepView } from '@kontor/api-contracts';
import { CountPipe, InstantPipe } from '@kontor/admin-language';

/** One step of an item: what it was to do, how it ended, where it stands there, and the requests it took. */
@Component({
  selector: 'kontor-step-line',
  imports: [CountPipe, InstantPipe, TranslocoPipe],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './step-line.css',
  template: `
    @let told = step();
    <p>{{ told.explain }}</p>
    <p class="row">
      <span class="chip" [class.good]="told.state === 'done'" [class.bad]="told.state === 'failed'" [class.warn]="told.state === 'in-doubt' || told.state === 'intended'">{{ 'runs.step.' + told.state | transloco }}</span>
      <span class="aside">{{ 'runs.step.times' | transloco: { attempt: told.attempt, begun: (told.intendedAt | instant) } }}</span>
      @if (told.concludedAt; as ended) {
        <span class="aside">{{ 'runs.step.ended' | transloco: { ended: (ended | instant) } }}</span>
      }
      @if (told.remote; as remote) {
        @if (remote.url; as url) {
          <a [href]="url" target="_blank" rel="noopener noreferrer">{{ 'runs.step.open' | transloco: { name: connectionName() } }}</a>
        }
        <span class="aside id">{{ remote.id }}</span>
      }
    </p>
    @if (told.fault; as fault) {
      <p class="bad">{{ fault.title }} {{ fault.cure }} <span class="aside">{{ fault.code }}</span></p>
    }
    @if (told.calls.length > 0) {
      <details>
        <summary class="aside">{{ 'runs.step.calls' | transloco: { count: (told.calls.length | count) } }}</summary>
        <div class="scroll-x" tabindex="0" role="region" [attr.aria-label]="'runs.step.calls' | transloco: { count: (told.calls.length | count) }">
          <table>
            <thead>
              <tr>
                <th scope="col">{{ 'runs.step.request' | transloco }}</th>
                <th scope="col">{{ 'runs.step.answer' | transloco }}</th>
                <th scope="col" class="amount">{{ 'runs.step.milliseconds' | transloco }}</th>
                <th scope="col" class="amount">{{ 'runs.step.attempt' | transloco }}</th>
                <th scope="col">{{ 'runs.step.endedAt' | transloco }}</th>
              </tr>
            </thead>
            <tbody>
              @for (call of told.calls; track $index) {
                <tr>
                  <td><code>{{ call.method }} {{ call.path }}</code></td>
                  <td>{{ call.status ?? call.reason }}</td>
                  <td class="amount">{{ call.milliseconds | count }}</td>
                  <td class="amount">{{ call.attempt }}</td>
                  <td>{{ call.endedAt | instant }}</td>
                </tr>
              }
            </tbody>
          </table>
        </div>
        <p class="aside">{{ 'runs.step.redacted' | transloco }}</p>
      </details>
    }
  `,
})
export class StepLine {
  readonly step = input.required<StepView>();
  readonly connectionName = input.required<string>();
}
