import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { Later } from './Later';
import type { LaterParts } from './laterParts';
import { loadable } from './loadable';
import { UiProvider, type UiContext } from './store';

const parts = { TargetFindings: () => <p>Hello, Ada</p> } as unknown as LaterParts;

function page(load: () => Promise<LaterParts>) {
  const later = loadable(load);
  const draw = (): string =>
    renderToStaticMarkup(
      <UiProvider value={{ later } as unknown as UiContext}>
        <Later meanwhile="soon">{({ TargetFindings }) => <TargetFindings />}</Later>
      </UiProvider>,
    );
  return { later, draw };
}

it('what was loaded beforehand is drawn at the first try, and nothing in its place', async () => {
  const { later, draw } = page(() => Promise.resolve(parts));
  expect(draw()).toBe('soon');
  await later.ask();
  expect(draw()).toBe('<p>Hello, Ada</p>');
});

it('a part that cannot be loaded says so in its place', async () => {
  const { later, draw } = page(() => Promise.reject(new Error('offline')));
  await later.ask();
  expect(draw()).toContain('This part of the page could not be loaded');
});
