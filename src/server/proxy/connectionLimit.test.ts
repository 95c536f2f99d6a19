import { describe, expect, it } from 'vitest';
import { ConnectionLimit } from './connectionLimit';

describe('ConnectionLimit', () => {
  it('has a ceiling for all and one per address', () => {
    const places = new ConnectionLimit(3, 2);
    expect(places.enter('a')).toBe('entered');
    expect(places.enter('a')).toBe('entered');
    expect(places.enter('a')).toBe('links-per-address');
    expect(places.enter('b')).toBe('entered');
    expect(places.enter('c')).toBe('links');
    places.leave('a');
    expect(places.enter('c')).toBe('entered');
    expect(places.total).toBe(3);
  });

  it('is not confused by an address that holds no place', () => {
    const places = new ConnectionLimit(1, 1);
    places.leave('a');
    expect(places.total).toBe(0);
  });
});
