import { describe, expect, it } from 'vitest';
import { createTurns } from './turns';

describe('the order in which things were begun', () => {
  it('lets what began later have the last word, whichever ends first', () => {
    const turns = createTurns<'target' | 'key'>();
    const slow = turns.begin();
    const quick = turns.begin();
    quick.take('target');
    expect(slow.stands('target')).toBe(false);
    expect(slow.stands('key')).toBe(true);
    expect(slow.stands('key', 'target')).toBe(false);
    slow.take('key');
    expect(quick.stands('key', 'target')).toBe(true);
  });

  it('is not confused by something that ends late and had its effect', () => {
    const turns = createTurns<'key'>();
    const [first, second, third] = [turns.begin(), turns.begin(), turns.begin()];
    third.take('key');
    first.take('key');
    expect(second.stands('key')).toBe(false);
    expect(third.stands('key')).toBe(true);
  });

  it('makes everything before it late for what it begins with', () => {
    const turns = createTurns<'ask' | 'token'>();
    const first = turns.begin('ask');
    const again = turns.begin('ask');
    expect(first.stands('ask')).toBe(false);
    expect(first.stands('token')).toBe(true);
    expect(again.stands('ask')).toBe(true);
  });
});
