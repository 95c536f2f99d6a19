import { Int32 } from 'bson';
import { finiteNumber, type Document } from '../bson/document';
import { Fault } from '../fault/fault';
import { minWireVersion, newestWireVersion } from '../mongodbAws/constants';
import { requireOk } from '../mongodbAws/conversation';

/** What the client says of itself, `client` in hello; at most 512 bytes as BSON (handshake.md, "Limitations"). */
export interface ClientMetadata {
  readonly name: string;
  readonly version: string;
  readonly platform: string;
}

/** No saslSupportedMechs and no speculativeAuthenticate: neither exists for this mechanism. */
export function helloCommand({ name, version, platform }: ClientMetadata): Document {
  return {
    hello: new Int32(1),
    helloOk: true,
    client: {
      driver: { name: short(name), version: short(version) },
      os: { type: 'unknown' },
      platform: short(platform),
    },
    $db: 'admin',
  };
}

/** What the handshake wants to know of a server. */
export interface ServerDescription {
  readonly maxWireVersion: number;
  readonly kind: 'standalone' | 'primary' | 'secondary' | 'mongos' | 'arbiter' | 'other';
  /** The server's clock, epoch milliseconds, where it tells. */
  readonly localTime?: number;
  readonly setName?: string;
}

/**
 * @throws Fault `server-refused`, `hello-invalid`, `wire-version-too-old` below 9 (MongoDB 4.4), where the mechanism
 *   does not exist, or `wire-version-too-new` where the server has given up every version that is known here
 */
export function judgeHello(reply: Document): ServerDescription {
  if (reply.ok !== 1 && reply.code === 59) {
    throw new Fault('wire-version-too-old', { problem: 'no-hello' });
  }
  requireOk(reply);
  const maxWireVersion = finiteNumber(reply.maxWireVersion);
  if (maxWireVersion === undefined || !Number.isInteger(maxWireVersion)) {
    const problem = 'maxWireVersion' in reply ? 'version-no-integer' : 'no-version';
    throw new Fault('hello-invalid', { problem });
  }
  if (maxWireVersion < minWireVersion) {
    throw new Fault('wire-version-too-old', {
      problem: 'version',
      found: maxWireVersion,
      least: minWireVersion,
    });
  }
  const least = finiteNumber(reply.minWireVersion) ?? 0;
  if (least > newestWireVersion) {
    throw new Fault('wire-version-too-new', { found: least, most: newestWireVersion });
  }
  // A datetime of BSON is any int64; a date of JavaScript reaches 100 million days either way.
  const localTime = reply.localTime instanceof Date ? finiteNumber(reply.localTime.getTime()) : undefined;
  return {
    maxWireVersion,
    kind: serverKindOf(reply),
    ...(localTime === undefined ? {} : { localTime }),
    ...(typeof reply.setName === 'string' ? { setName: reply.setName } : {}),
  };
}

/** Three fields of at most 64 characters of ASCII stay well below the limit for the whole. */
function short(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '?').slice(0, 64);
}

/** What a server is, by its reply to hello or to the older isMaster. */
export function serverKindOf(reply: Document): ServerDescription['kind'] {
  if (reply.msg === 'isdbgrid') return 'mongos';
  if (reply.arbiterOnly === true) return 'arbiter';
  // The second is what the field was called in the reply to ismaster.
  const isWritable = reply.isWritablePrimary === true || reply.ismaster === true;
  if (typeof reply.setName !== 'string') return isWritable ? 'standalone' : 'other';
  if (isWritable) return 'primary';
  return reply.secondary === true ? 'secondary' : 'other';
}
