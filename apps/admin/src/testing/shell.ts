import { provideHttpClientTesting, HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { appConfig } from '../app/app.config';

/** The program as it starts in a browser, with the network in the hands of the test. */
export class Shell {
  constructor() {
    TestBed.configureTestingModule({ providers: [...appConfig.providers, provideHttpClientTesting()] });
  }

  /** The one request that waits for an answer. */
  request(method: string, url: string): TestRequest {
    return TestBed.inject(HttpTestingController).expectOne({ method, url });
  }

  /** Fails when something was asked that nobody expected. */
  expectSilence(): void {
    TestBed.inject(HttpTestingController).verify();
  }
}
