import { serviceChoice, type ServiceChoice } from '../services/service-choice';
import { dataFolder } from '../stack/data-folder';
import { portsFromEnvironment, type StackPorts } from '../stack/ports';
import { requireSoundSettings, type PlannedStack } from '../stack/require-sound-settings';

/** What the environment asks for, with settings that api and worker will accept. */
export function startPlan(): PlannedStack {
  const plan = { choice: serviceChoice(), folder: dataFolder(), ports: portsFromEnvironment() };
  requireSoundSettings(plan);
  return plan;
}

/** In production there is no sandbox. */
export const portsToUse = ({ production }: ServiceChoice, { sandbox, ...ports }: StackPorts): Partial<StackPorts> => (production ? ports : { ...ports, sandbox });
