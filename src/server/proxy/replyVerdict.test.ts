import { Binary, Double, Int32, Long } from 'bson';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeOpMsg } from '../../core/wire/opMsg';
import { replyVerdict } from './replyVerdict';

const payload = new Binary(new Uint8Array(32));
const reply = (body: object): Uint8Array => encodeOpMsg({ requestId: 1, responseTo: 2, body: { ...body } });

describe('replyVerdict', () => {
  it.each([new Double(1), new Int32(1), true])('takes ok %o and done for authenticated', (ok) => {
    expect(replyVerdict('saslContinue', reply({ conversationId: 1, payload, done: true, ok }))).toBe(
      'authenticated',
    );
  });

  it.each([new Double(0), new Int32(0), false])('takes ok %o for refused', (ok) => {
    for (const command of ['saslStart', 'saslContinue'] as const)
      expect(replyVerdict(command, reply({ ok, code: 18, errmsg: 'ok' }))).toBe('refused');
  });

  it.each([
    ['a challenge', 'saslStart', { payload, done: false, ok: 1 }],
    ['a start that says it is done', 'saslStart', { payload, done: true, ok: 1 }],
    ['a reply that is not done', 'saslContinue', { payload, done: false, ok: 1 }],
    ['a reply without ok', 'saslContinue', { payload, done: true }],
    ['a hello', 'hello', { ok: 0 }],
    ['a ping after the login', 'ping', { ok: 1, done: true }],
  ] as const)('decides nothing by %s', (_what, command, body) => {
    expect(replyVerdict(command, reply(body))).toBeNull();
  });

  it('takes the first ok for what counts, and a number of another type for no yes', () => {
    expect(replyVerdict('saslContinue', reply({ done: true, ok: Long.fromNumber(1) }))).toBe('refused');
  });

  it('reads nothing inside of a value', () => {
    expect(replyVerdict('saslContinue', reply({ inside: { ok: 0, done: false }, done: true, ok: 1 }))).toBe(
      'authenticated',
    );
  });

  it('throws for no bytes whatever', () => {
    const tail = fc.uint8Array({ maxLength: 120 });
    fc.assert(
      fc.property(
        fc.oneof(
          tail,
          tail.map((bytes) => Uint8Array.from([...reply({ ok: 1 }).subarray(0, 21), ...bytes])),
        ),
        (bytes) => {
          expect(() => replyVerdict('saslContinue', bytes)).not.toThrow();
        },
      ),
    );
  });
});
