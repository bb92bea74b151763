import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** Looks at a page as somebody does who cannot see it, cannot hold a mouse, or is made ill by movement. */
export class AccessibilityInspector {
  constructor(private readonly page: Page) {}

  /** What axe finds, a line for each thing on the page. The program comes through the debugger: the page's policy stays as it is. */
  async violations(rules?: readonly string[]): Promise<readonly string[]> {
    if (!(await this.page.evaluate<boolean>(`'axe' in window`))) await this.page.evaluate(axe);
    await this.page.evaluate('new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))');
    const { violations } = await this.page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) })})`);
    return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary?.split('\n').slice(1).join(' ').trim()}`));
  }

  /** By how much the page is wider than the window. */
  overhang(): Promise<number> {
    return this.page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  }

  /** What still moves; somebody asked for nothing to. A blink of an eye is no movement. */
  movements(): Promise<readonly string[]> {
    return this.page.evaluate<readonly string[]>(
      `document.getAnimations().filter(({ playState, effect }) => playState === 'running' && effect.getComputedTiming().activeDuration > 50).map(({ effect, animationName, transitionProperty }) => effect.target.tagName + ' ' + (animationName ?? transitionProperty))`,
    );
  }

  /** Whether the keyboard has somewhere to go on from. */
  focusIsSomewhere(): Promise<boolean> {
    return this.page.evaluate<boolean>('document.activeElement !== null && document.activeElement !== document.body');
  }
}
