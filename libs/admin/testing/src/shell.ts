import { provideHttpClientTesting, HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import type { EnvironmentProviders, Provider } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideDataAccess } from '@kontor/admin-data-access';
import { provideLanguage } from '@kontor/admin-language';

type Providers = readonly (Provider | EnvironmentProviders)[];

/** What every part of the program may count on. */
const partly: Providers = [provideDataAccess(), provideLanguage(), provideRouter([])];

/** The program as it starts in a browser, with the network in the hands of the test. */
export class Shell {
  private constructor(providers: Providers) {
    TestBed.configureTestingModule({ providers: [...providers, provideHttpClientTesting()] });
  }

  /** For one part of the program; a feature adds its texts. */
  static around(...providers: Providers): Shell {
    return new Shell([...partly, ...providers]);
  }

  /** With exactly these providers: those of the whole program. */
  static of(providers: Providers): Shell {
    return new Shell(providers);
  }

  /** The one request that waits for an answer. */
  request(method: string, url: string): TestRequest {
    return TestBed.inject(HttpTestingController).expectOne(({ method: sent, urlWithParams }) => sent === method && urlWithParams === url);
  }

  /** Fails when something was asked that nobody expected. */
  expectSilence(): void {
    TestBed.inject(HttpTestingController).verify();
  }
}
