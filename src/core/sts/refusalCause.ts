import { orNull } from '../fault/fault';
import { parseAmzDate } from '../sigv4/amzDate';

/** The parts of a credential scope that STS speaks of. */
export type ScopePart = 'region' | 'service' | 'terminator' | 'date';

/** What STS refused a request for. */
export type StsCause =
  /** `minutes` between the clock that signed and AWS's, where the sentence has both. */
  | { readonly kind: 'clock'; readonly way: 'behind' | 'ahead'; readonly minutes: number | null }
  | { readonly kind: 'scope'; readonly parts: readonly ScopePart[] }
  | { readonly kind: 'host-unsigned' }
  /** Read as it should be, and another signature comes out. */
  | { readonly kind: 'signature' }
  /** The key is not known, or its token is missing, not its own, or there where none belongs. */
  | { readonly kind: 'identity' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'throttled' }
  | { readonly kind: 'region-disabled' }
  /** There is no Authorization header of this kind. */
  | { readonly kind: 'no-header' }
  /** The header cannot be taken apart. */
  | { readonly kind: 'header-form'; readonly torn: boolean }
  /** A header is signed that the request does not have. Other services say so; STS was seen to pass over it. */
  | { readonly kind: 'absent-header' }
  | { readonly kind: 'unknown' };

const clock = [
  ['behind', /Signature expired: (\w+) is now earlier than \w+ \((\w+) -/],
  ['ahead', /Signature not yet current: (\w+) is still later than \w+ \((\w+) \+/],
] as const;

const scope: readonly (readonly [ScopePart, RegExp])[] = [
  ['region', /scoped to a valid region/],
  ['service', /scoped to (?:the )?correct service/],
  ['terminator', /valid terminator/],
  ['date', /Date in Credential scope does not match/],
];

const sentences: readonly (readonly [RegExp, StsCause])[] = [
  [/Signature (?:has )?expired/i, { kind: 'clock', way: 'behind', minutes: null }],
  [/Signature not yet current/i, { kind: 'clock', way: 'ahead', minutes: null }],
  [/must be a 'SignedHeader'/, { kind: 'host-unsigned' }],
  [/signature we calculated does not match/i, { kind: 'signature' }],
  [/token included in the request is expired/i, { kind: 'expired' }],
  [/token included in the request is invalid/i, { kind: 'identity' }],
  [/Rate exceeded/i, { kind: 'throttled' }],
  [/Missing Authentication Token/i, { kind: 'no-header' }],
  [/named as a SignedHeader, but/, { kind: 'absent-header' }],
  [/not a valid key=value pair/, { kind: 'header-form', torn: true }],
  [
    /Authorization header requires|exactly 5 slash-delimited elements|Unsupported AWS 'algorithm'|Date must be in ISO-8601/,
    { kind: 'header-form', torn: false },
  ],
  [/not activated in this region/i, { kind: 'region-disabled' }],
];

/** Codes that mean one thing whatever the sentence. SignatureDoesNotMatch is none of them: it covers clock and scope too. */
const codes: Readonly<Record<string, StsCause>> = {
  InvalidClientTokenId: { kind: 'identity' },
  UnrecognizedClientException: { kind: 'identity' },
  ExpiredToken: { kind: 'expired' },
  Throttling: { kind: 'throttled' },
  ThrottlingException: { kind: 'throttled' },
  MissingAuthenticationToken: { kind: 'no-header' },
  IncompleteSignature: { kind: 'header-form', torn: false },
  RegionDisabledException: { kind: 'region-disabled' },
};

/**
 * What STS means by a refusal: its sentence is read first, its code only where the sentence is not known
 * (failures.md A.8).
 * @param refusal the words of STS, or a longer text that holds them
 */
export function refusalCause({
  code = '',
  message,
}: {
  readonly code?: string;
  readonly message: string;
}): StsCause {
  for (const [way, pattern] of clock) {
    const [, signed = '', theirs = ''] = pattern.exec(message) ?? [];
    if (signed !== '') return { kind: 'clock', way, minutes: minutesBetween(signed, theirs) };
  }
  const parts = scope.flatMap(([part, pattern]) => (pattern.test(message) ? [part] : []));
  if (parts.length > 0) return { kind: 'scope', parts };
  const known = sentences.find(([pattern]) => pattern.test(message))?.[1];
  return known ?? (Object.hasOwn(codes, code) ? codes[code] : undefined) ?? { kind: 'unknown' };
}

function minutesBetween(a: string, b: string): number | null {
  const [one, other] = [a, b].map((text) => orNull(() => parseAmzDate(text)));
  return one === null || one === undefined || other === null || other === undefined
    ? null
    : Math.round(Math.abs(one - other) / 60_000);
}
