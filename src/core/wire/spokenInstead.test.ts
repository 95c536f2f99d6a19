import { describe, expect, it } from 'vitest';
import { encodeOpMsg } from './opMsg';
import { spokenInstead } from './spokenInstead';

const letters = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const alert = Uint8Array.of(21, 3, 3, 0, 2, 2, 40);

describe('what a server speaks', () => {
  it.each([
    ['HTTP/1.1 400 Bad Request\r\n', 'http'],
    ['SSH-2.0-OpenSSH_9.2p1\r\n', 'ssh'],
    ['220 mail.example ESMTP\r\n', 'text'],
    ['-ERR unknown command\r\n', 'text'],
    ['HTT', null],
    ['', null],
    ['E\0\0\0', null],
  ])('is told by its first letters: %j', (text, spoken) => {
    expect(spokenInstead(letters(text), false)).toBe(spoken);
  });

  it('is TLS by an alert, where that is all', () => {
    expect(spokenInstead(alert, true)).toBe('tls');
    expect(spokenInstead(alert, false)).toBeNull();
    expect(spokenInstead(Uint8Array.of(...alert, 0), true)).toBeNull();
    expect(spokenInstead(alert.subarray(0, 6), true)).toBeNull();
  });

  it('is MongoDB’s own, by the length of a message', () => {
    const reply = encodeOpMsg({ requestId: 1, responseTo: 7, body: { ok: 1 } });
    expect(spokenInstead(reply, false)).toBeNull();
    expect(spokenInstead(reply.subarray(0, 7), true)).toBeNull();
  });
});
