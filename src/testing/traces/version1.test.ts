import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { sceneNames, traceOf } from './scenes';

/** Names and types, without what stands there. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (typeof value !== 'object' || value === null) return value === null ? null : typeof value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, inner]) => [name, shapeOf(inner)] as const)
      .sort(([a], [b]) => a.localeCompare(b)),
  );
}

it.each(sceneNames)('a trace has the events and fields of the files that people keep: %s', async (name) => {
  const kept: unknown = JSON.parse(readFileSync(new URL(`./version1/${name}.json`, import.meta.url), 'utf8'));
  expect(kept).toMatchObject({ format: 'countersign-trace', version: 1 });
  expect(shapeOf(JSON.parse(await traceOf(name)))).toEqual(shapeOf(kept));
});
