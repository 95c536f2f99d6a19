import type { Checked } from './checked';

/** What a refusal can be whose reason nobody tells, when the request is signed as it should be by the secret at hand. */
export function remainsAfterRefusal(
  { accessKeyId, temporary, findings }: Checked,
  status: number | null,
): readonly string[] {
  const clockSeen = findings.some(({ id, level }) => id === 'clock' && level === 'ok');
  return [
    `The secret is not the one of ${accessKeyId}: rotated, or of another key`,
    `${accessKeyId} was deleted, or is not active`,
    ...(temporary ? ['The session token has expired, or belongs to another key'] : []),
    clockSeen
      ? 'The clock, if this machine’s is as wrong as the driver’s: the two agree'
      : 'The clock of the machine that signs: STS was seen to take 15 minutes either way',
    ...(status === null ? ['The server could not reach STS'] : []),
  ];
}
