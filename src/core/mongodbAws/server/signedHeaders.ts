import { readAuthorization } from '../../sigv4/authorization';
import type { ClientFinal } from '../clientFinal';

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
export function foreignHeaders({ authorization, sessionToken }: ClientFinal): string | null {
  const { signedHeaders } = readAuthorization(authorization);
  if (signedHeaders === undefined) return 'The Authorization header has no list of signed headers.';
  const own = ownHeaders(sessionToken !== undefined);
  const given = signedHeaders.split(';');
  const at = own.findIndex((name, i) => given[i] !== name);
  if (at >= 0) {
    return `The signed headers are not this server’s own, in its order: place ${at + 1} is not ${own[at]}.`;
  }
  return given.length > own.length
    ? `The signed headers are not this server’s own: there are ${given.length}, not ${own.length}.`
    : null;
}
