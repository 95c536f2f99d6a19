import { Binary, Int32, Long } from 'bson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeDocument } from '../bson/document';
import { decodeOpMsg, encodeOpMsg } from '../wire/opMsg';
import { fieldName, messageFields } from './messageFields';
import { writeField } from './writeField';

const payload = encodeDocument({ r: new Binary(new Uint8Array(32), 0), p: new Int32(110) });
const message = encodeOpMsg({
  requestId: 2,
  responseTo: 0,
  body: {
    saslStart: new Int32(1),
    payload: new Binary(payload, 0),
    client: { driver: { name: 'n' } },
    long: Long.fromNumber(7),
    rate: 0.5,
    on: true,
    time: new Date(0),
    none: null,
    $db: '$external',
  },
});

function write(name: string, text: string) {
  const field = messageFields(message).find((one) => fieldName(one) === name);
  if (!field) throw new Error(`no field ${name}`);
  return writeField(message, field, text);
}

function written(name: string, text: string): Uint8Array {
  const made = write(name, text);
  if (!('message' in made)) throw new Error(made.problem);
  return made.message;
}

it('names every value, those in documents and in the payload too', () => {
  expect(messageFields(message).map((field) => [fieldName(field), field.kind, field.text])).toEqual([
    ['saslStart', 'int32', '1'],
    ['r', 'base64', `${'A'.repeat(43)}=`],
    ['p', 'int32', '110'],
    ['client.driver.name', 'text', 'n'],
    ['long', 'int64', '7'],
    ['rate', 'double', '0.5'],
    ['on', 'boolean', 'true'],
    ['time', 'date', '1970-01-01T00:00:00.000Z'],
    ['none', 'raw', ''],
    ['$db', 'text', '$external'],
  ]);
});

it('a value that is written as it was leaves every byte as it was', () => {
  for (const field of messageFields(message))
    expect(writeField(message, field, field.text)).toEqual({ message });
});

it('every length that counts a value is made right, whatever is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.uint8Array({ maxLength: 100 }), (text, bytes) => {
      const named = written('client.driver.name', text);
      expect(decodeOpMsg(named).body.client).toEqual({ driver: { name: text } });
      const nonce = written('r', Buffer.from(bytes).toString('base64'));
      const fields = messageFields(nonce).map((field) => [fieldName(field), field.text]);
      expect(Object.fromEntries(fields)).toMatchObject({
        r: Buffer.from(bytes).toString('base64'),
        p: '110',
      });
      expect(decodeOpMsg(nonce).body.$db).toBe('$external');
    }),
  );
});

describe('what is no value of a field is refused, with its place', () => {
  it.each([
    ['r', 'AA*A', { problem: 'base64', at: 2 }],
    ['p', '11o', { problem: 'whole-number', at: 2 }],
    ['p', '', { problem: 'whole-number', at: 0 }],
    ['p', '2147483648', { problem: 'range', least: '-2147483648', most: '2147483647', at: 0 }],
    ['long', '9223372036854775808', { problem: 'range' }],
    ['rate', 'half', { problem: 'number', at: 0 }],
    ['on', 'yes', { problem: 'boolean', at: 0 }],
    ['time', '1970', { problem: 'date', at: 0 }],
    ['none', '00', { problem: 'raw-length', found: 1, wanted: 0 }],
  ])('%s: %s', (name, text, why) => {
    expect(write(name, text)).toMatchObject(why);
  });
});
