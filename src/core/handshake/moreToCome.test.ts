import { describe, expect, it } from 'vitest';
import { sandboxPorts } from '../../server/sandbox/sandboxPorts';
import type { Document } from '../bson/document';
import { encodeOpMsg, moreToCome } from '../wire/opMsg';
import { encodeRequest, readReply } from './messages';
import { ServerSession } from './serverSession';

/** The flag bits are the four bytes after the header. */
const withMoreToCome = (message: Uint8Array): Uint8Array => message.with(16, moreToCome);

describe('the flag moreToCome', () => {
  it('keeps the server silent on a goodbye, and the next message is answered', async () => {
    const session = new ServerSession(sandboxPorts([]));
    const goodbye: Document = { endSessions: [], writeConcern: { w: 0 }, $db: 'admin' };
    expect(await session.receive(withMoreToCome(encodeRequest(1, goodbye)))).toEqual({
      reply: null,
      command: 'endSessions',
      ok: true,
    });
    const { reply } = await session.receive(encodeRequest(2, { ping: 1, $db: 'admin' }));
    expect(readReply(reply ?? new Uint8Array(), 2)).toEqual({ ok: 1 });
  });

  it('keeps the server silent on a command that it refuses, and the log is told', async () => {
    const session = new ServerSession(sandboxPorts([]));
    const served = await session.receive(withMoreToCome(encodeRequest(1, { insert: 'x', $db: 'test' })));
    expect(served).toEqual({ reply: null, command: 'insert', ok: false, code: 59 });
  });

  it('is refused in a reply, of which there is only ever one', () => {
    const reply = encodeOpMsg({ requestId: 1, responseTo: 7, body: { ok: 1 } });
    expect(readReply(reply, 7)).toEqual({ ok: 1 });
    expect(() => readReply(withMoreToCome(reply), 7)).toThrow(
      expect.objectContaining({
        code: 'flags-unsupported',
        facts: { problem: 'unexpected', flags: 2, offset: 16 },
      }),
    );
  });
});
