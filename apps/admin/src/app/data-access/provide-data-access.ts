import { provideHttpClient, withFetch, withInterceptors } from '@angular/common/http';
import type { EnvironmentProviders } from '@angular/core';
import { apiHeaders } from './api-headers';

/** The way to the server, which only the stores of this folder take. */
export const provideDataAccess = (): EnvironmentProviders => provideHttpClient(withFetch(), withInterceptors([apiHeaders]));
