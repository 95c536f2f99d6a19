import { readAuthorization, splitCredential } from '../../sigv4/authorization';
import type { PieceFacts } from '../piece';
import type { EvidenceReader } from '../scan';
import { firstMatches } from './firstMatches';

/** The value, and its name where that stands before it. It ends with its quote, or with its line. */
const pattern =
  /(?:\bauthorization["']?[ \t]{0,8}[:=][ \t]{0,8}["']?)?\bAWS4-[\w-]{1,24}[ \t]{1,8}(?:Credential|SignedHeaders|Signature)[ \t]{0,4}=[^"'`\r\n]{0,4096}/gi;

/** Authorization headers, by themselves, in a request, a curl command or a debug print. */
export const authorizationHeaders: EvidenceReader = ({ text }) =>
  firstMatches(text, pattern).map(({ index, 0: whole }) => {
    const at = whole.search(/AWS4-/);
    const authorization = cut(whole.slice(at));
    return {
      kind: 'authorization-header',
      start: index,
      end: index + at + authorization.length,
      facts: factsOf(authorization),
      open: true,
    };
  });

/** Behind the signature nothing belongs to it, nor does what a program prints behind the value. */
function cut(value: string): string {
  const signature = /Signature=[0-9a-zA-Z+/=]{0,128}/.exec(value);
  const whole =
    signature &&
    value.indexOf('SignedHeaders') < signature.index &&
    value.indexOf('Credential') < signature.index;
  return whole ? value.slice(0, signature.index + signature[0].length) : value.replace(/[\s,;\\})\]]+$/, '');
}

function factsOf(authorization: string): PieceFacts['authorization-header'] {
  const { credential, signedHeaders, signature } = readAuthorization(authorization);
  const parts = credential === undefined ? null : splitCredential(credential);
  const accessKeyId = credential?.split('/')[0];
  return {
    authorization,
    ...(accessKeyId ? { accessKeyId: accessKeyId.slice(0, 128) } : {}),
    ...(parts ? { scope: [parts.date, parts.region, parts.service, parts.terminator].join('/') } : {}),
    ...(signedHeaders === undefined ? {} : { signedHeaders }),
    ...(signature === undefined ? {} : { signature }),
  };
}
