import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepIds } from '../../../core/vocabulary/steps';
import { readAddress, writeAddress, type Place } from './address';

describe('the fragment of the address', () => {
  it.each<[string, Place]>([
    ['', { mode: 'handshake', step: null }],
    ['#', { mode: 'handshake', step: null }],
    ['#canonical-request', { mode: 'handshake', step: 'canonical-request' }],
    ['#no-such-step', { mode: 'handshake', step: null }],
    ['#listen', { mode: 'listen', connection: null, step: null }],
    ['#listen/', { mode: 'listen', connection: null, step: null }],
    ['#listen/12', { mode: 'listen', connection: 12, step: null }],
    ['#listen/12/canonical-request', { mode: 'listen', connection: 12, step: 'canonical-request' }],
    ['#listen/12/no-such-step', { mode: 'listen', connection: 12, step: null }],
    ['#listen/0', { mode: 'listen', connection: null, step: null }],
    ['#listen/-3/verdict', { mode: 'listen', connection: null, step: null }],
    ['#listen/1e3', { mode: 'listen', connection: null, step: null }],
    ['#listen/12/verdict/bytes', { mode: 'listen', connection: 12, step: 'verdict', look: 'bytes' }],
    ['#canonical-request/shell', { mode: 'handshake', step: 'canonical-request', look: 'shell' }],
    ['#client-final/bytes', { mode: 'handshake', step: 'client-final', look: 'bytes' }],
    ['#sts/annotated', { mode: 'handshake', step: 'sts', look: 'annotated' }],
    ['#sts/no-such-look', { mode: 'handshake', step: 'sts' }],
    ['#diagnose/sts/bytes', { mode: 'diagnose', step: 'sts', look: 'bytes' }],
    ['#listening', { mode: 'handshake', step: null }],
    ['#drivers', { mode: 'drivers' }],
  ])('%j is read as a place', (fragment, place) => {
    expect(readAddress(fragment)).toEqual(place);
  });

  it('says a place so that it is read again', () => {
    const step = fc.constantFrom(...stepIds);
    const look = fc.constantFrom('bytes' as const, 'shell' as const);
    const connection = fc.integer({ min: 1, max: 1_000_000_000 });
    const place = fc.oneof(
      fc.record({ mode: fc.constant('handshake' as const), step: fc.option(step, { nil: null }) }),
      fc.record({ mode: fc.constant('drivers' as const) }),
      fc.record({
        mode: fc.constant('listen' as const),
        connection: fc.constant(null),
        step: fc.constant(null),
      }),
      fc.record({ mode: fc.constant('listen' as const), connection, step: fc.option(step, { nil: null }) }),
      fc.record({ mode: fc.constantFrom('handshake' as const, 'diagnose' as const), step, look }),
      fc.record({ mode: fc.constant('listen' as const), connection, step, look }),
    );
    fc.assert(
      fc.property(place, (there) => {
        expect(readAddress(writeAddress(there))).toEqual(there);
      }),
    );
  });

  it('is read without an error, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(['handshake', 'listen']).toContain(readAddress(text).mode);
      }),
    );
  });
});
