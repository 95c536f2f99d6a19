import { Suspense } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { preloaded } from './preloaded';

function Greeting({ to }: { readonly to: string }) {
  return <p>Hello, {to}</p>;
}

it('what was loaded beforehand is drawn at the first try, and nothing in its place', async () => {
  const { Part, preload } = preloaded(() => Promise.resolve(Greeting));
  const draw = (): string =>
    renderToStaticMarkup(
      <Suspense fallback="soon">
        <Part to="Ada" />
      </Suspense>,
    );
  expect(draw()).toContain('soon');
  await preload();
  expect(draw()).toContain('Hello, Ada');
});

it('a part that cannot be loaded says so to whoever asks for it, and is asked for again', async () => {
  let tries = 0;
  const { preload } = preloaded(async () => {
    tries += 1;
    if (tries === 1) throw new Error('offline');
    return Greeting;
  });
  await expect(preload()).rejects.toThrow('offline');
  await expect(preload()).resolves.toEqual({ default: Greeting });
});
