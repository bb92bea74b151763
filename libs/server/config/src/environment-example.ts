import { exporterVariables } from './exporter.settings';
import { type DeclaredSetting, settingsOf } from './setting';
import { settingsClasses } from './settings';

const asText = (value: unknown): string => (typeof value === 'boolean' ? String(Number(value)) : String(value));

/** Defaults stand there as they are; what has none is commented out with an example. */
function block(setting: DeclaredSetting, fallback: unknown): string {
  const assignment = setting.example === undefined ? `${setting.name}=${asText(fallback)}` : `# ${setting.name}=${setting.example}`;
  return `# ${setting.docs}\n${assignment}`;
}

function blocks(settingsClass: new () => object): readonly string[] {
  const defaults: Readonly<Record<string, unknown>> = { ...new settingsClass() };
  return settingsOf(settingsClass).map((setting) => block(setting, defaults[setting.property]));
}

/** The text of `.env.example`: every setting, what it is for and its default. */
export const environmentExample = (): string =>
  [
    '# The settings of Kontor. Written from the settings classes of libs/server/config; change them there.',
    ...Object.values(settingsClasses).flatMap(blocks),
    ...exporterVariables.map(({ name, docs }) => `# ${docs}\n# ${name}=`),
  ].join('\n\n') + '\n';
