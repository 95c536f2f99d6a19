import { expect, it } from 'vitest';
import { createGuide } from './guide';

it('the card is there until it was dismissed, stays away then, and can be brought back', () => {
  let dismissed = false;
  const kept = { read: () => dismissed, write: (next: boolean) => void (dismissed = next) };
  const first = createGuide(kept);
  expect(first.getState().card).toBe(true);
  first.showCard(false);
  expect(first.getState().card).toBe(false);
  const reloaded = createGuide(kept);
  expect(reloaded.getState().card).toBe(false);
  reloaded.showCard(true);
  expect(createGuide(kept).getState().card).toBe(true);
});

it('where nothing is kept the card is away as long as the page is open', () => {
  const guide = createGuide({ read: () => false, write: () => undefined });
  guide.showCard(false);
  expect(guide.getState().card).toBe(false);
});
