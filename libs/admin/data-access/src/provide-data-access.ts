import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import { makeEnvironmentProviders, type EnvironmentProviders } from '@angular/core';
import { apiHeaders } from './api-headers';
import { provideApiConfiguration } from './client/api-configuration';
import { sessionWatch } from './session-watch';

/** The way to the server, which only the stores of this library take: the pages come from the same origin. */
export const provideDataAccess = (): EnvironmentProviders => makeEnvironmentProviders([provideHttpClient(withFetch(), withInterceptors([apiHeaders, sessionWatch])), provideApiConfiguration('')]);
