import { readAuthorization } from '../../sigv4/authorization';
import type { ClientFinal } from '../clientFinal';
import type { RefusalReason } from './refusalReason';

/** The headers of the server's own request, in its order, which is that of their names (protocol.md 2.1). */
export function ownHeaders(hasToken: boolean): readonly string[] {
  return [
    'content-length',
    'content-type',
    'host',
    'x-amz-date',
    ...(hasToken ? ['x-amz-security-token'] : []),
    'x-mongodb-gs2-cb-flag',
    'x-mongodb-server-nonce',
  ];
}

/** @returns why the signed headers are not exactly the server's own, in its order, or null where they are */
export function foreignHeaders({ authorization, sessionToken }: ClientFinal): RefusalReason | null {
  const { signedHeaders } = readAuthorization(authorization);
  if (signedHeaders === undefined) return { code: 'no-signed-headers' };
  const own = ownHeaders(sessionToken !== undefined);
  const given = signedHeaders.split(';');
  for (const [i, name] of own.entries()) {
    if (given[i] !== name) return { code: 'other-header', place: i + 1, own: name };
  }
  return given.length > own.length ? { code: 'more-headers', found: given.length, own: own.length } : null;
}
