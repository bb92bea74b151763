import type { Choice } from '@kontor/admin-data-access';
import { Screen, Shell } from '@kontor/admin-testing';
import { ChoiceInput } from './choice-input';

const software: Choice = { id: 'account-1', label: '4964 Software', hint: '' };
const travel: Choice = { id: 'account-2', label: '4670 Reisekosten', hint: '' };
const all = [software, travel];
const pause = () => new Promise((resolve) => setTimeout(resolve, 200));

describe('a box with type-ahead', () => {
  let screen: Screen;

  beforeEach(async () => {
    Shell.around();
    const search = (text: string) => Promise.resolve(all.filter(({ label }) => label.toLowerCase().includes(text.toLowerCase())));
    screen = await Screen.of(ChoiceInput, { search, value: software, ariaLabel: 'Account' });
  });

  const box = () => screen.find<HTMLInputElement>('input');
  const options = () => [...document.querySelectorAll('mat-option')].map(({ textContent }) => textContent.trim());
  const type = async (text: string): Promise<void> => {
    box().focus();
    screen.type('input', text);
    await pause();
    await screen.settle();
  };

  it('finds what fits while somebody types', async () => {
    await type('reise');
    expect(options()).toEqual(['4670 Reisekosten']);
  });

  it('says so when nothing fits', async () => {
    await type('beer');
    expect(options()).toHaveLength(1);
  });

  it('keeps what was chosen when the typed text chose nothing', async () => {
    await type('beer');
    box().dispatchEvent(new Event('blur'));
    await screen.settle();
    expect(box().value).toBe('4964 Software');
  });

  it('chooses nothing once it is emptied', async () => {
    await type('');
    box().dispatchEvent(new Event('blur'));
    await screen.settle();
    expect(box().value).toBe('');
  });
});
