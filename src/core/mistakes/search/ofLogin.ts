import { base64Encode } from '../../bytes/base64';
import type { ObservedLogin } from '../../capture/login';
import { gs2CbFlag } from '../../mongodbAws/constants';
import type { SearchInput } from './observed';

/** @returns null where the login did not come as far as a signature */
export function searchInputOf({ first, challenge, final }: ObservedLogin): SearchInput | null {
  if (!challenge || !final || final.authorization === '') return null;
  const { authorization, amzDate, sessionToken } = final;
  return {
    authorization,
    amzDate,
    ...(sessionToken ? { sessionToken } : {}),
    serverNonce: base64Encode(challenge.serverNonce),
    stsHost: challenge.stsHost,
    gs2CbFlag: first?.flag ?? gs2CbFlag,
  };
}
