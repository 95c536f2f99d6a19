import type { ConnectionRecord } from '../capture/connection';
import { loginIn, type ObservedFinal } from '../capture/login';
import { Secret } from '../credentials/secret';
import { readAuthorization, splitCredential } from '../sigv4/authorization';
import { maskedIdIn } from '../sigv4/misplacedSecrets';
import type { Knowledge } from './knowledge';

/** What was seen of the latest login on a connection that was listened to; how it went, its log tells (`knowledgeOf`). */
export function knowledgeOfRecord(record: ConnectionRecord): Knowledge {
  const { first, challenge, final } = loginIn(record);
  return {
    by: 'driver',
    ...(first ? { first } : {}),
    ...(challenge ? { challenge } : {}),
    ...(final ? { proof: final, ...credentialsIn(final) } : {}),
  };
}

/** What of a driver's credentials goes over the wire. */
export function credentialsIn({
  authorization,
  sessionToken,
}: Pick<ObservedFinal, 'authorization' | 'sessionToken'>): Pick<Knowledge, 'credentials'> {
  const parts = splitCredential(readAuthorization(authorization).credential ?? '');
  // A secret may have slashes of its own.
  const accessKeyId = maskedIdIn(authorization) ?? parts?.accessKeyId;
  if (accessKeyId === undefined) return {};
  return { credentials: { accessKeyId, secretAccessKey: new Secret(''), sessionToken } };
}
