import { Binary } from 'bson';
import { MisplacedSecrets } from '../../sigv4/misplacedSecrets';
import { readChallenge, readFinalPayload, readFirst } from '../../capture/login';
import { orNull } from '../../fault/fault';
import { externalDatabase, mechanism } from '../../mongodbAws/constants';
import { readPayload } from '../../mongodbAws/payload';
import type { Payload, Written } from '../piece';

/** No payload is longer: a session token is the most of it. */
const longest = 65_536;

/** What a payload is by its fields (auth.md, MONGODB-AWS): `r` and `p`, `s` and `h`, `a` and `d`; null for others. */
export function payloadIn(bytes: Uint8Array, written: Written): Payload | null {
  if (bytes.length > longest) return null;
  const names = orNull(() => readPayload(bytes).elements.map(({ name }) => name));
  if (!names) return null;
  const has = (...wanted: readonly string[]): boolean => wanted.every((name) => names.includes(name));
  const command = { mechanism, $db: externalDatabase, payload: new Binary(bytes, 0) };
  if (has('r', 'p')) return { payload: 'client-first', bytes, written, first: readFirst(command) };
  if (has('a', 'd')) {
    const clean = new MisplacedSecrets().bytes(bytes);
    return { payload: 'client-final', bytes: clean, written, final: readFinalPayload(clean) };
  }
  const challenge = has('s', 'h') ? readChallenge(command) : null;
  return challenge && { payload: 'server-first', bytes, written, challenge };
}
