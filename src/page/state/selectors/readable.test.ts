import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeOpMsg } from '../../../core/wire/opMsg';
import { EchoMask } from '../../../core/credentials/echoMask';
import { Secret } from '../../../core/credentials/secret';
import { readableMessage as readableWith } from './readable';

const readableMessage = (message: Uint8Array): string => readableWith(message, new EchoMask([]));
const reply = (body: object): Uint8Array => encodeOpMsg({ requestId: 1, responseTo: 1, body });

describe('a message for reading', () => {
  it('is extended JSON', () => {
    expect(readableMessage(reply({ ok: 1, localTime: new Date(0) }))).toBe(
      '{\n  "ok": 1,\n  "localTime": {\n    "$date": "1970-01-01T00:00:00Z"\n  }\n}',
    );
  });

  it('has nothing of a secret that was sent and is said back', () => {
    const echo = new EchoMask([new Secret('IQoJb3JpZ2luX2VjEA/+wEaCXVz')]);
    expect(readableWith(reply({ errmsg: 'no token “X2VjEA/+wEa”' }), echo)).toBe(
      '{\n  "errmsg": "no token “••••”"\n}',
    );
  });

  it('that is none is a sentence with the offset', () => {
    expect(readableMessage(reply({ ok: 1 }).with(25, 0x77))).toMatch(/^Not readable: .*\(offset 25\)$/);
  });

  it('that is nested too deep is a sentence', () => {
    let body: object = {};
    for (let i = 0; i < 5000; i++) body = { d: body };
    expect(readableMessage(reply(body))).toMatch(/^Not readable: .*nested/);
  });

  it.each([
    ['a name that the writer keeps to itself', '_bsontype', 'type'],
    ['a function’s name', 'toJSON', 'x'],
    ['the prototype’s name', '__proto__', 'x'],
  ])('with %s is text all the same', (_what, name, text) => {
    const bytes = Uint8Array.from(reply({ ok: 1, ['x'.repeat(name.length)]: text }));
    // The encoder would not write such a name, so it is written into the bytes.
    bytes.set(Buffer.from(name), Buffer.from(bytes).indexOf('x'.repeat(name.length)));
    expect(readableMessage(bytes)).toMatch(
      name === '_bsontype' ? /^Not readable as/ : new RegExp(`"${name}": "x"`),
    );
  });

  it('with any bytes changed is text', () => {
    const message = reply({ ok: 1, topologyVersion: { counter: 3n }, hosts: ['a', 'b'], at: new Date(0) });
    const flips = fc.array(fc.tuple(fc.nat(message.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(flips, (changes) => {
        const changed = Uint8Array.from(message);
        for (const [at, byte] of changes) changed[at] = byte;
        expect(typeof readableMessage(changed)).toBe('string');
      }),
      { numRuns: 1000 },
    );
  });
});
