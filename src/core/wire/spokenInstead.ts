/** What somebody at the other end may speak who is no server of MongoDB. */
export type SpokenInstead = 'http' | 'ssh' | 'tls' | 'text';

/** A fatal alert, the least that a server of TLS says: type, two bytes of version, a length of 2, level and description. */
const alertLength = 7;

/**
 * By the first bytes of a server. Four letters would be the length of a message of 500 MB and more, which no server of
 * MongoDB sends; the bytes of an alert might begin a message as well, and so are one where nothing comes after them.
 * @param start what the server has sent, from its first byte
 * @param isAll whether it sends no more
 * @returns null where it is a message of MongoDB, or cannot be told
 */
export function spokenInstead(start: Uint8Array, isAll: boolean): SpokenInstead | null {
  const [type, major, , high, length] = start;
  if (isAll && start.length === alertLength && type === 21 && major === 3 && high === 0 && length === 2) {
    return 'tls';
  }
  const letters = start.subarray(0, 4);
  if (letters.length < 4 || !letters.every(isPrintable)) return null;
  const word = String.fromCharCode(...letters);
  return word === 'HTTP' ? 'http' : word === 'SSH-' ? 'ssh' : 'text';
}

function isPrintable(byte: number): boolean {
  return byte >= 0x20 && byte < 0x7f;
}
