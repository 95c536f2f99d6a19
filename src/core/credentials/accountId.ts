const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/**
 * The account that an access key ID was issued in, twelve digits. From the fifth character on, an id is base32
 * (RFC 4648); bits 1 to 40 are the account. Known by observation: AWS documents `GetAccessKeyInfo`, not the coding.
 * @returns null where the id is too short or is no base32, as AWS's example keys are not
 */
export function accountIdOf(accessKeyId: string): string | null {
  let bits = 0n;
  for (const character of accessKeyId.slice(4, 13)) {
    const value = alphabet.indexOf(character);
    if (value < 0) return null;
    bits = bits * 32n + BigInt(value);
  }
  if (accessKeyId.length < 13) return null;
  // Nine characters are 45 bits: the first is none of the account's, nor are the last four.
  return `${(bits >> 4n) & 0xff_ffff_ffffn}`.padStart(12, '0');
}

/** Whether a key is of the years before 2019, in which its letters held no account, though they can be read as one. */
export function holdsNoAccount(accessKeyId: string): boolean {
  return /^A[KS]IA[IJ]/.test(accessKeyId);
}
