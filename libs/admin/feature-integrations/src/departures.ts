import { DOCUMENT, inject, Injectable } from '@angular/core';

/** Sends the browser to the sign-in page of an accounting system, in this window. */
@Injectable({ providedIn: 'root' })
export class Departures {
  private readonly window = inject(DOCUMENT).defaultView;

  leaveFor(address: string): void {
    this.window?.location.assign(address);
  }
}
