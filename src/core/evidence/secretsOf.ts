import { base64Encode } from '../bytes/base64';
import { Secret } from '../credentials/secret';
import { kindsIn } from './kindsIn';
import type { Piece } from './piece';
import { saidIn } from './saidIn';

/** What of pieces must not leave the page in an export of their events: tokens, keys, and payloads that hold one. */
export function secretsOf(pieces: readonly Piece[]): readonly (Secret | Uint8Array)[] {
  const finals = pieces.flatMap((piece) => saidIn([piece]).final ?? []);
  return [
    ...finals.flatMap(({ payload, sessionToken }) =>
      sessionToken && payload ? [sessionToken, new Secret(base64Encode(payload))] : [],
    ),
    ...kindsIn(pieces, 'session-token').map(({ facts }) => facts.sessionToken),
    ...kindsIn(pieces, 'canonical-request').flatMap(({ facts }) => facts.sessionToken ?? []),
    ...kindsIn(pieces, 'signing-key').map(({ facts }) => facts.key),
    ...[...kindsIn(pieces, 'credentials'), ...kindsIn(pieces, 'connection-string')].flatMap(
      ({ facts: { secretAccessKey, sessionToken } }) =>
        [secretAccessKey, sessionToken].filter((secret) => secret !== undefined),
    ),
  ];
}
