import type { CapturePart } from '../../../core/evidence/capturesOf';

/** What a part of a signed request is called, and where it is to be found. */
export const partWords: Readonly<Record<CapturePart, { readonly name: string; readonly where: string }>> = {
  authorization: {
    name: 'the Authorization header',
    where: 'field a of the client-final payload, or a debug print of the request',
  },
  amzDate: { name: 'X-Amz-Date', where: 'field d of the client-final payload' },
  serverNonce: { name: 'the server nonce', where: 'field s of the server-first payload, 64 bytes' },
  stsHost: { name: 'the STS host', where: 'field h of the server-first payload' },
  sessionToken: { name: 'the session token', where: 'field t of the client-final payload' },
};
