import type { CredentialField } from '../awsCredentials';
import { blemishesOf } from '../blemishes';
import { describeBlemish } from '../blemishTexts';
import { credentialKind, type CredentialParts } from '../credentialKind';
import { adviseKeyId } from './keyId';
import { looksLikeKeyId, looksLikeSecret } from '../looks';
import { describePlaceholder } from './placeholders';
import type { Remark, Remarks } from './remarks';
import { adviseSecret } from './secretKey';
import { adviseToken } from './sessionToken';

/** A remark on one field. It blocks nothing: the wrong signature that follows may be what a person wants to see. */
export interface Advice {
  readonly field: CredentialField;
  readonly severity: Remark[0];
  readonly text: Remark[1];
}

/**
 * What can be said of credentials by looking at them. Empty fields are passed over: they are not wrong yet.
 * @param judge who will judge them, where that is known: to AWS the published example keys are nobody's
 */
export function adviseCredentials(parts: CredentialParts, judge?: 'aws' | 'sandbox'): readonly Advice[] {
  const id = parts.accessKeyId;
  const secret = parts.secretAccessKey.reveal();
  const token = parts.sessionToken?.reveal() ?? '';
  const swapped = looksLikeSecret(id) && looksLikeKeyId(secret);
  return [
    ...advise('accessKeyId', id, adviseKeyId(id, swapped, judge)),
    ...advise('secretAccessKey', secret, adviseSecret(secret, swapped)),
    ...adviseTogether(id, secret, token),
    ...advise('sessionToken', token, adviseToken(token)),
  ];
}

/** A value that is something else altogether is not looked at more closely. */
function advise(
  field: CredentialField,
  text: string,
  { instead: other, beside }: Remarks,
): readonly Advice[] {
  if (text === '') return [];
  const placeholder = describePlaceholder(text);
  if (placeholder !== undefined) return [{ field, severity: 'error', text: placeholder }];
  const blemishes = blemishesOf(text).map((blemish): Remark => ['warning', `${describeBlemish(blemish)}.`]);
  const said = other ? [other, ...blemishes] : [...blemishes, ...beside];
  return said.map(([severity, sentence]) => ({ field, severity, text: sentence }));
}

/** What the key ID says of the session token. */
function adviseTogether(id: string, secret: string, token: string): readonly Advice[] {
  const kind = credentialKind(id);
  if (token === '' && kind === 'temporary' && secret !== '') {
    const text = 'An access key ID with ASIA is temporary, and needs its session token.';
    return [{ field: 'sessionToken', severity: 'error', text }];
  }
  if (token === '' || kind !== 'long-term' || looksLikeKeyId(token)) return [];
  const text =
    'An access key ID with AKIA is long-term and has no session token. Perhaps the token is of other credentials.';
  return [{ field: 'sessionToken', severity: 'warning', text }];
}
