import type { OwnPart, OwnText } from '../../../core/findings/own/comparedOwn';

export const ownTextNames: Readonly<Record<OwnText, string>> = {
  'canonical-request': 'canonical request',
  'string-to-sign': 'string to sign',
  'signing-key': 'signing key',
  signature: 'signature',
};

export const ownPartNames: Readonly<Record<OwnPart, string>> = {
  stsHost: 'the STS host',
  serverNonce: 'the server’s nonce',
  amzDate: 'the date',
  sessionToken: 'the session token',
};
