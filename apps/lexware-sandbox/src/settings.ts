import { defaultBehaviour } from './behaviour';
import { defaultClient } from './oauth/oauth-client';
import { defaultSettings, type SandboxSettings } from './sandbox-settings';
import { SettingsError } from './settings-error';

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment; throws a {@link SettingsError} whose sentence names the cure. */
export function readSettings(environment: Environment = process.env): SandboxSettings {
  const redirectUris = listIn(environment['LEXWARE_SANDBOX_REDIRECT_URIS']);
  return {
    ...defaultSettings,
    host: environment['LEXWARE_SANDBOX_HOST'] || defaultSettings.host,
    port: portIn(environment['LEXWARE_SANDBOX_PORT']),
    stateFile: environment['LEXWARE_SANDBOX_STATE'] || undefined,
    behaviour: { webhookSpeed: speedIn(environment['LEXWARE_SANDBOX_WEBHOOK_SPEED']) },
    rateLimit: isOn('LEXWARE_SANDBOX_RATE_LIMIT', environment),
    accountSystem: environment['LEXWARE_SANDBOX_ACCOUNT_SYSTEM'] || defaultSettings.accountSystem,
    client: {
      ...defaultClient,
      id: environment['LEXWARE_SANDBOX_CLIENT_ID'] || defaultClient.id,
      secret: environment['LEXWARE_SANDBOX_CLIENT_SECRET'] || defaultClient.secret,
      redirectUris: redirectUris.length > 0 ? redirectUris : defaultClient.redirectUris,
    },
  };
}

const listIn = (text = ''): readonly string[] => text.split(',').map((part) => part.trim()).filter((part) => part !== '');

function portIn(text: string | undefined): number {
  if (!text) return defaultSettings.port;
  const port = /^\d{1,5}$/.test(text) ? Number.parseInt(text, 10) : -1;
  if (port < 0 || port > 65_535) throw new SettingsError(`LEXWARE_SANDBOX_PORT is "${text}": set it to a port between 0 and 65535, or leave it out for ${defaultSettings.port}.`);
  return port;
}

function speedIn(text: string | undefined): number {
  if (!text) return defaultBehaviour.webhookSpeed;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new SettingsError(`LEXWARE_SANDBOX_WEBHOOK_SPEED is "${text}": set it to a whole number from 1, how many times faster than Lexware failed webhooks are tried again.`);
  return Number.parseInt(text, 10);
}

function isOn(name: string, environment: Environment): boolean {
  const text = environment[name] ?? 'on';
  if (text !== 'on' && text !== 'off') throw new SettingsError(`${name} is "${text}": set it to on or off.`);
  return text === 'on';
}
