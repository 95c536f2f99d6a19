import { describe, expect, it } from 'vitest';
import { refusalCause } from '../../../core/sts/refusalCause';
import { refusedFor } from './refusedFor';

/** Codes and sentences of STS, as reports have them (failures.md A35, A47 to A53, A.8, A62, A65). */
const answers: readonly (readonly [code: string, message: string, kind: string, says: RegExp])[] = [
  [
    'MissingAuthenticationToken',
    'Request is missing Authentication Token',
    'no-header',
    /no Authorization header/,
  ],
  [
    'IncompleteSignature',
    "'AKIA/20261128/us-east-1/sts/aws4_request' not a valid key=value pair (missing equal-sign) in Authorization header: 'AWS4-HMAC-SHA256 Credential= AKIA'.",
    'header-form',
    /cannot be taken apart/,
  ],
  [
    'IncompleteSignature',
    "Authorization header requires 'Signature' parameter. Authorization=AWS4",
    'header-form',
    /cannot be taken apart/,
  ],
  [
    'IncompleteSignature',
    "Authorization header requires 'SignedHeaders' parameter.",
    'header-form',
    /cannot/,
  ],
  [
    'IncompleteSignature',
    'Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term',
    'header-form',
    /cannot/,
  ],
  ['IncompleteSignature', "Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA1'", 'header-form', /cannot/],
  ['IncompleteSignature', "Date must be in ISO-8601 'basic format'. Got '2026'.", 'header-form', /cannot/],
  [
    'SignatureDoesNotMatch',
    'Signature expired: 20261128T101500Z is now earlier than 20261128T102000Z (20261128T103500Z - 15 min.)',
    'clock',
    /20 min behind/,
  ],
  [
    'SignatureDoesNotMatch',
    'Signature not yet current: 20261128T105500Z is still later than 20261128T105000Z (20261128T103500Z + 15 min.)',
    'clock',
    /20 min ahead of/,
  ],
  [
    'SignatureDoesNotMatch',
    "Credential should be scoped to a valid region, not 'eu-west-1'. ",
    'scope',
    /another region/,
  ],
  [
    'SignatureDoesNotMatch',
    "Credential should be scoped to correct service: 'sts'. ",
    'scope',
    /another service/,
  ],
  [
    'SignatureDoesNotMatch',
    "Credential should be scoped with a valid terminator: 'aws4_request', not 'x'. ",
    'scope',
    /another last part/,
  ],
  [
    'SignatureDoesNotMatch',
    "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20261127' != '20261128', from '20261128T000100Z'.",
    'scope',
    /another day/,
  ],
  [
    'SignatureDoesNotMatch',
    "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    'host-unsigned',
    /host is not among/,
  ],
  [
    'SignatureDoesNotMatch',
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method.',
    'signature',
    /another signature comes out/,
  ],
  [
    'InvalidClientTokenId',
    'The security token included in the request is invalid.',
    'identity',
    /does not know this access key ID/,
  ],
  ['ExpiredToken', 'The security token included in the request is expired', 'expired', /have ended/],
  ['Throttling', 'Rate exceeded', 'throttled', /Too many requests/],
  [
    'RegionDisabledException',
    'STS is not activated in this region for account:123456789012.',
    'region-disabled',
    /not activated/,
  ],
];

describe('an answer of STS is explained', () => {
  it.each(answers)('%s: %s', (code, message, kind, says) => {
    const cause = refusalCause({ code, message });
    expect(cause.kind).toBe(kind);
    const { sentence, next } = refusedFor(cause);
    expect(sentence).toMatch(says);
    expect(next.length).toBeGreaterThan(0);
  });

  it('as not known where it is not', () => {
    expect(refusedFor(refusalCause({ code: 'SomethingNew', message: 'New.' })).sentence).toContain(
      'not known',
    );
  });

  it.each(['clock', 'scope', 'throttled', 'no-header', 'header-form'])(
    '%s blames neither key nor secret',
    (kind) => {
      const row = answers.find(([, , of]) => of === kind);
      const { sentence } = refusedFor(refusalCause({ code: row?.[0] ?? '', message: row?.[1] ?? '' }));
      expect(sentence).not.toMatch(/(?:wrong|does not know).*(?:key|secret)/);
    },
  );
});
