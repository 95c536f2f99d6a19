import { expect, it } from 'vitest';
import { termIds } from '../../../core/vocabulary/terms';
import { valueNames } from '../../../core/vocabulary/values';
import { glossary } from './glossary';
import { valueMeanings } from './valueMeanings';

it('a definition is a sentence or three, short enough to be read beside the term', () => {
  for (const text of [
    ...termIds.map((id) => glossary[id].means),
    ...valueNames.map((name) => valueMeanings[name]),
  ]) {
    expect(text.length, text).toBeLessThan(200);
    expect(text).toMatch(/^[A-Z0-9].*\.$/u);
  }
});

it('a definition names its source, by an address that anybody can open', () => {
  const own = termIds.filter((id) => glossary[id].source === null);
  expect(own).toEqual(['proxy']);
  for (const id of termIds) {
    const { source } = glossary[id];
    if (source) expect(source.url).toMatch(/^https:\/\/[\w.-]+\.(?:com|org|gov)\//u);
  }
});
