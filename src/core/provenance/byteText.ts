/**
 * Bytes as a text of as many characters, each byte one of them: places in it are places in the bytes, whether or not
 * these are UTF-8.
 */
export function byteText(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += perCall)
    text += String.fromCharCode(...bytes.subarray(at, at + perCall));
  return text;
}

/** Arguments of one call are bounded. */
const perCall = 8192;
