import { inject, Pipe, type PipeTransform } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';

/** A length of time as people say it. */
export interface Duration {
  readonly unit: 'moments' | 'seconds' | 'minutes' | 'hours' | 'full-hours';
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

const upTo = (value: number, step: number): number => Math.max(step, Math.ceil(value / step) * step);

const steps = { seconds: 10, minutesOfHours: 5 };

/** Rounded up, and the more the longer it is: nobody counts the seconds of an hour. */
export function roughly(seconds: number): Duration {
  const none = { hours: 0, minutes: 0, seconds: 0 };
  if (seconds < 5) return { ...none, unit: 'moments' };
  if (seconds <= 50) return { ...none, unit: 'seconds', seconds: upTo(seconds, steps.seconds) };
  const minutes = upTo(seconds / 60, 1);
  if (minutes < 60) return { ...none, unit: 'minutes', minutes };
  const total = upTo(minutes, steps.minutesOfHours);
  const [hours, rest] = [Math.floor(total / 60), total % 60];
  return { hours, minutes: rest, seconds: 0, unit: rest === 0 ? 'full-hours' : 'hours' };
}

/** `about 4 min`, `about 1 h 20 min`, from seconds. Not pure: what it gives also changes with the language. */
@Pipe({ name: 'duration', pure: false })
export class DurationPipe implements PipeTransform {
  private readonly transloco = inject(TranslocoService);

  transform(seconds: number): string {
    const { unit, ...parts } = roughly(seconds);
    return this.transloco.translate(`duration.${unit}`, parts);
  }
}
