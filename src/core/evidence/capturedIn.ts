import type { SearchInput } from '../mistakes/search/observed';
import { openValue, secretValue } from './firstTold';
import type { Told } from './valuesOf';

/** What pieces have of a signed request; of a value that is told several times the first. */
export function capturedIn(told: readonly (readonly Told[])[]): Partial<SearchInput> {
  const authorization = openValue(told, 'authorization') ?? headerOfParts(told);
  const [amzDate, serverNonce, stsHost, flag] = (['amzDate', 'serverNonce', 'stsHost', 'flag'] as const).map(
    (value) => openValue(told, value),
  );
  const sessionToken = secretValue(told, 'sessionToken');
  return {
    ...(authorization === undefined ? {} : { authorization }),
    ...(amzDate === undefined ? {} : { amzDate }),
    ...(serverNonce === undefined ? {} : { serverNonce }),
    ...(stsHost === undefined ? {} : { stsHost }),
    ...(sessionToken === undefined ? {} : { sessionToken }),
    ...(flag === undefined ? {} : { gs2CbFlag: Number(flag) }),
  };
}

/** A debug print has no header, but all that is in one; the key is not signed. */
function headerOfParts(told: readonly (readonly Told[])[]): string | undefined {
  const [scope, signature, signedHeaders] = (['credentialScope', 'signature', 'signedHeaders'] as const).map(
    (value) => openValue(told, value),
  );
  if (scope === undefined || signature === undefined || signedHeaders === undefined) return undefined;
  const key = openValue(told, 'accessKeyId') ?? '';
  return `AWS4-HMAC-SHA256 Credential=${key}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}
