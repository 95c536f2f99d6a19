import type { MaskedBy } from './ignored';

/** What stands in place of a value that somebody hides, and who writes it so. The first match counts. */
const masks: ReadonlyArray<readonly [pattern: RegExp, by: MaskedBy]> = [
  [/^\*{16,}[A-Z0-9]{4}$/i, 'aws-cli'],
  [/^(?:<sensitive>|\(sensitive(?: value)?\)|<sensitive value>)$/, 'terraform'],
  [/^\*\*\s?redacted\s?\*\*$/i, 'rust-sdk'],
  [/^\[secret\]$/, 'pulumi'],
  [/^(?:\d+ bytes|<set to the key '.{1,80}' in secret '.{1,80}'>)$/, 'kubectl'],
  [/^\*{3}$/, 'runner'],
  [/^(?:[*•●]{4,}.{0,4}|.{0,4}[*•●]{4,}|[xX]{8,}|[<[(]?(?:redacted|masked|hidden)[>\])]?)$/i, 'somebody'],
];

/** At an offset of a text, sticky: a mask that has characters at which values end. */
export const maskInText =
  /<(?:sensitive(?: value)?|redacted|masked|hidden)>|<set to the key '[^'\r\n]{1,80}' in secret '[^'\r\n]{1,80}'>|\(sensitive(?: value)?\)|\[(?:secret|redacted|masked)\]|\*\* redacted \*\*/iy;

/** Who hid a value; undefined for one that is not hidden. */
export function maskedBy(text: string): MaskedBy | undefined {
  return text.length > 120 ? undefined : masks.find(([pattern]) => pattern.test(text))?.[1];
}
