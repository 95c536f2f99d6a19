import { describe, expect, it } from 'vitest';
import { encodeOpMsg } from '../../core/wire/opMsg';
import { encodeOpReply } from '../../core/wire/opQuery';
import { readServerReply } from './serverReply';

const body = { ismaster: true, ok: 1 };
const byMessage = encodeOpMsg({ requestId: 1, responseTo: 7, body });
const byReply = encodeOpReply(1, 7, body);

describe('readServerReply', () => {
  it.each([
    ['OP_MSG', byMessage, 21],
    ['OP_REPLY', byReply, 36],
  ])('reads one document by %s', (_opcode, message, documentAt) => {
    expect(readServerReply(message)).toEqual({ message, documentAt, body });
  });

  it.each<[what: string, bytes: Uint8Array, code: string]>([
    ['an OP_REPLY that ends early', byReply.slice(0, 38), 'frame-truncated'],
    ['two documents', Buffer.concat([byReply, byReply.slice(36)]), 'bson-invalid'],
    ['no document', byReply.slice(0, 36), 'frame-truncated'],
    ['bytes after the document', with32(byReply, 36, byReply.length - 37), 'bson-invalid'],
    ['another opcode', with32(byMessage, 12, 2012), 'opcode-unexpected'],
    ['a reply with more to come', with32(byMessage, 16, 2), 'flags-unsupported'],
    ['a checksum', with32(byMessage, 16, 1), 'checksum-unsupported'],
    ['less than a header', byReply.slice(0, 12), 'frame-length-invalid'],
  ])('refuses %s', (_what, bytes, code) => {
    expect(() => readServerReply(bytes)).toThrow(expect.objectContaining({ code }));
  });
});

function with32(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  new DataView(copy.buffer).setInt32(offset, value, true);
  return copy;
}
