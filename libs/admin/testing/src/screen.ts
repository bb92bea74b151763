import { inputBinding, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { Router } from '@angular/router';

/** What a person sees and does, found by words. */
export class Screen {
  private constructor(private readonly fixture: ComponentFixture<unknown>) {}

  /** The whole program or a part with routes, opened at an address. */
  static async open(root: Type<unknown>, address: string): Promise<Screen> {
    const screen = new Screen(TestBed.createComponent(root));
    void TestBed.inject(Router).navigateByUrl(address);
    await screen.settle();
    return screen;
  }

  /** One part of it, with its inputs. */
  static async of(part: Type<unknown>, inputs: Readonly<Record<string, unknown>> = {}): Promise<Screen> {
    const bindings = Object.entries(inputs).map(([name, value]) => inputBinding(name, () => value));
    const screen = new Screen(TestBed.createComponent(part, { bindings }));
    await screen.settle();
    return screen;
  }

  get text(): string {
    return (this.root.textContent ?? '').replace(/\s+/g, ' ').trim();
  }

  get root(): HTMLElement {
    return this.fixture.nativeElement as HTMLElement;
  }

  find<Found extends HTMLElement>(selector: string): Found {
    const found = this.root.querySelector<Found>(selector);
    if (!found) throw new Error(`There is no ${selector} on the screen: ${this.text}`);
    return found;
  }

  has(selector: string): boolean {
    return this.root.querySelector(selector) !== null;
  }

  /** A button by the name a person or a screen reader knows it by, also in a menu or a dialog. */
  button(label: string): HTMLButtonElement {
    const buttons = [...this.root.ownerDocument.querySelectorAll('button')];
    const nameOf = (button: HTMLButtonElement): string => (button.getAttribute('aria-label') ?? button.textContent).replace(/\s+/g, ' ').trim();
    const found = buttons.find((button) => nameOf(button) === label);
    if (!found) throw new Error(`There is no button "${label}", only ${buttons.map(nameOf).join(', ')}`);
    return found;
  }

  async press(label: string): Promise<void> {
    this.button(label).click();
    await this.settle();
  }

  type(selector: string, text: string): void {
    const field = this.find<HTMLInputElement>(selector);
    field.value = text;
    field.dispatchEvent(new Event('input'));
  }

  /** Lets answers arrive, pages load and the screen follow. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setTimeout(resolve));
  }
}
