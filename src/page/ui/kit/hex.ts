import type { Field } from '../../../core/bytes/field';

export interface HexGroup {
  readonly path: readonly string[];
  readonly fields: readonly Field[];
}

/** Consecutive fields with the same path, together. */
export function groupFields(fields: readonly Field[]): readonly HexGroup[] {
  const groups: { path: readonly string[]; fields: Field[] }[] = [];
  for (const field of fields) {
    const last = groups.at(-1);
    if (last !== undefined && last.path.join('\u0000') === field.path.join('\u0000')) last.fields.push(field);
    else groups.push({ path: field.path, fields: [field] });
  }
  return groups;
}

/** The bytes by eights, each eight in hex and in ASCII; bytes outside the printable range as `·`. */
export function eights(bytes: Uint8Array): readonly { readonly hex: string; readonly ascii: string }[] {
  const out: { hex: string; ascii: string }[] = [];
  for (let at = 0; at < bytes.length; at += 8) {
    const slice = [...bytes.subarray(at, at + 8)];
    out.push({
      hex: slice.map((byte) => byte.toString(16).padStart(2, '0')).join(' '),
      ascii: slice.map((byte) => (byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : '·')).join(''),
    });
  }
  return out;
}
