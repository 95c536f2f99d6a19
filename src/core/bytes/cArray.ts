const perLine = 12;

/** Bytes as the source code of an array in C. */
export function cArray(bytes: Uint8Array): string {
  const lines: string[] = [];
  for (let at = 0; at < bytes.length; at += perLine) {
    const line = Array.from(bytes.subarray(at, at + perLine), (byte) => `0x${hexOf(byte)}`);
    lines.push(`  ${line.join(', ')},\n`);
  }
  return `const unsigned char bytes[${bytes.length}] = {\n${lines.join('')}};\n`;
}

function hexOf(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
