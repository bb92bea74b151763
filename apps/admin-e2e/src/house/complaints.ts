import type { BrowserContext } from '@playwright/test';

/** The browser reports every answer of 400 and above; what the pages make of it is what the journeys look at. */
const answers = /^Failed to load resource/;

/** Hears what a browser complains about: exceptions nobody caught, breaches of the content security policy, defects the pages report. */
export function hearComplaints(context: BrowserContext): readonly string[] {
  const complaints: string[] = [];
  context.on('weberror', (error) => complaints.push(error.error().stack ?? error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error' && !answers.test(message.text())) complaints.push(message.text());
  });
  return complaints;
}
