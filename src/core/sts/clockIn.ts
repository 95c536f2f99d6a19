import { orNull } from '../fault/fault';
import { parseAmzDate } from '../sigv4/amzDate';

/** The three dates of STS's sentence on a clock, epoch milliseconds. */
export interface StsClock {
  readonly way: 'behind' | 'ahead';
  /** By the clock that signed. */
  readonly signed: number;
  /** The edge of what STS takes: its own clock, less or more the tolerance. */
  readonly edge: number;
  /** AWS's clock. */
  readonly theirs: number;
  /** As the sentence has it. */
  readonly toleranceMinutes: number;
}

const sentences = [
  [
    'behind',
    /Signature expired: (\d{8}T\d{6}Z) is now earlier than (\d{8}T\d{6}Z) \((\d{8}T\d{6}Z) - (\d{1,4}) min/,
  ],
  [
    'ahead',
    /Signature not yet current: (\d{8}T\d{6}Z) is still later than (\d{8}T\d{6}Z) \((\d{8}T\d{6}Z) \+ (\d{1,4}) min/,
  ],
] as const;

/** The dates of STS's sentence on a clock, wherever it stands in a text; null where there is none. */
export function clockIn(text: string): StsClock | null {
  for (const [way, pattern] of sentences) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [, a, b, c, minutes] = found;
    const [signed, edge, theirs] = [a, b, c].map((date) => orNull(() => parseAmzDate(date ?? '')));
    if (
      signed === null ||
      edge === null ||
      theirs === null ||
      signed === undefined ||
      edge === undefined ||
      theirs === undefined
    )
      continue;
    return { way, signed, edge, theirs, toleranceMinutes: Number(minutes) };
  }
  return null;
}
