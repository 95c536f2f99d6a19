import { Binary } from 'bson';
import { describe, expect, it } from 'vitest';
import { encodeOpMsg } from '../../../core/wire/opMsg';
import { messageFields } from './messageFields';

const plain = { text: (text: string) => text } as never;
const of = (body: object) => encodeOpMsg({ requestId: 1, responseTo: 0, body });

describe('the fields of a message', () => {
  it('stand in their order, each value on one line', () => {
    const read = messageFields(
      of({ conversationId: 1, done: true, payload: new Binary(new Uint8Array()), ok: 1 }),
      plain,
    );
    expect(read?.fields.map(({ name }) => name)).toEqual(['conversationId', 'done', 'payload', 'ok']);
    expect(read?.fields[1]?.text).toBe('true');
    expect(read?.fields[2]?.text).toBe('0 bytes');
    expect(read?.more).toBe(0);
  });

  it('are counted past what is shown', () => {
    const many = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`f${i}`, i]));
    const read = messageFields(of(many), plain);
    expect((read?.fields.length ?? 0) + (read?.more ?? 0)).toBe(100);
  });

  it('are none where it cannot be read', () => {
    expect(messageFields(new Uint8Array(20), plain)).toBeNull();
  });
});
