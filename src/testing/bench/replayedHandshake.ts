import { connect } from 'node:net';
import { encodeFrame, linkVersion } from '../../core/link/frames';
import { linkPath } from '../../core/link/linkPath';
import type { RecordedHandshake } from './recordedHandshake';
import { sandboxAddress } from './clients';
import type { Served } from './servers';

const opcode = { text: 1, binary: 2, close: 8 } as const;

/**
 * Says through a link what was recorded, and nothing of its own, so that it takes little of the processors that the replica is
 * measured on. @returns what makes one such handshake, from the connection to its end
 */
export function replayedHandshake(
  served: Pick<Served, 'page' | 'sandboxPort'>,
  { requests }: RecordedHandshake,
): () => Promise<void> {
  const { host, hostname, port, origin } = new URL(served.page);
  const upgrade = `GET ${linkPath} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${origin}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`;
  const open = encodeFrame({ type: 'open', version: linkVersion, target: sandboxAddress(served) });
  const opening = frameOf(opcode.text, Buffer.from(open));
  const messages = requests.map((message) => frameOf(opcode.binary, message));
  const ending = frameOf(opcode.close, new Uint8Array());

  return () =>
    new Promise((resolve, reject) => {
      let [held, sent, upgraded] = [Buffer.alloc(0), 0, false];
      const socket = connect({ host: hostname, port: Number(port), noDelay: true }, () =>
        socket.write(upgrade),
      );
      const give = (frame: Frame): void => {
        if (frame.opcode === opcode.text && frame.payload.includes('"failed"')) return void socket.destroy();
        const turn = frame.opcode === opcode.binary || frame.payload.includes('"type":"opened"');
        if (turn) socket.write(messages[sent++] ?? ending);
      };
      socket.on('data', (chunk) => {
        held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
        if (!upgraded) {
          const end = held.indexOf('\r\n\r\n');
          if (end < 0) return;
          upgraded = true;
          held = held.subarray(end + 4);
          socket.write(opening);
        }
        for (let frame = frameIn(held); frame; frame = frameIn(held)) {
          held = held.subarray(frame.length);
          give(frame);
        }
      });
      socket.on('error', reject);
      socket.on('close', () =>
        sent > messages.length ? resolve() : reject(new Error('The handshake was not carried to its end')),
      );
    });
}

/** As a client has to send it, masked: by zeros, which leave it as it is. */
function frameOf(kind: number, payload: Uint8Array): Buffer {
  const long = payload.length > 125;
  const length = long ? [0x80 | 126, payload.length >> 8, payload.length & 255] : [0x80 | payload.length];
  return Buffer.concat([Buffer.of(0x80 | kind, ...length, 0, 0, 0, 0), payload]);
}

interface Frame {
  readonly opcode: number;
  readonly payload: Buffer;
  /** With what stands before the payload. */
  readonly length: number;
}

/** The first frame of a server, if it is there whole; none is longer than 64 KiB. */
function frameIn(bytes: Buffer): Frame | null {
  if (bytes.length < 2) return null;
  const short = bytes.readUInt8(1);
  const start = short === 126 ? 4 : 2;
  if (bytes.length < start) return null;
  const length = start + (short === 126 ? bytes.readUInt16BE(2) : short);
  if (bytes.length < length) return null;
  return { opcode: bytes.readUInt8(0) & 15, payload: bytes.subarray(start, length), length };
}
