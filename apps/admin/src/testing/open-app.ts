import { Screen, Shell } from '@kontor/admin-testing';
import { App } from '../app/app';
import { appConfig } from '../app/app.config';

/** The whole program, with the network in the hands of the test. */
export const wholeShell = (): Shell => Shell.of(appConfig.providers);

export const openApp = (address: string): Promise<Screen> => Screen.open(App, address);
