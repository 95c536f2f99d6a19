import { describe, expect, it } from 'vitest';
import { refusalCause, type StsCause } from './refusalCause';

const tooOld =
  'Signature expired: 20261128T101500Z is now earlier than 20261128T102000Z (20261128T103500Z - 15 min.)';
const tooNew =
  'Signature not yet current: 20261128T110000Z is still later than 20261128T105000Z (20261128T103500Z + 15 min.)';

describe('what STS refused for is read from its sentence', () => {
  it.each<[string, string, StsCause]>([
    ['SignatureDoesNotMatch', tooOld, { kind: 'clock', way: 'behind', minutes: 20 }],
    ['SignatureDoesNotMatch', tooNew, { kind: 'clock', way: 'ahead', minutes: 25 }],
    ['SignatureDoesNotMatch', 'Signature expired', { kind: 'clock', way: 'behind', minutes: null }],
    [
      'SignatureDoesNotMatch',
      "Credential should be scoped to a valid region, not 'eu-west-1'. ",
      { kind: 'scope', parts: ['region'] },
    ],
    [
      'SignatureDoesNotMatch',
      "Credential should be scoped to a valid region, not 'x'. Credential should be scoped to correct service: 'sts'. Credential should be scoped with a valid terminator: 'aws4_request', not 'x'. Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20261127' != '20261128', from '20261128T103500Z'.",
      { kind: 'scope', parts: ['region', 'service', 'terminator', 'date'] },
    ],
    [
      'SignatureDoesNotMatch',
      "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
      { kind: 'host-unsigned' },
    ],
    [
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
      { kind: 'signature' },
    ],
    ['SignatureDoesNotMatch', 'Something that nobody has seen', { kind: 'unknown' }],
    ['InvalidClientTokenId', 'The security token included in the request is invalid', { kind: 'identity' }],
    ['ExpiredToken', 'The security token included in the request is expired', { kind: 'expired' }],
    ['Throttling', 'Rate exceeded', { kind: 'throttled' }],
    ['MissingAuthenticationToken', 'Request is missing Authentication Token', { kind: 'no-header' }],
    [
      'IncompleteSignature',
      "'AKIA/20261128/us-east-1/sts/aws4_request' not a valid key=value pair (missing equal-sign) in Authorization header: 'AWS4-HMAC-SHA256 Credential= AKIA'.",
      { kind: 'header-form', torn: true },
    ],
    [
      'IncompleteSignature',
      "Authorization header requires 'Signature' parameter. Authorization=AWS4-HMAC-SHA256",
      { kind: 'header-form', torn: false },
    ],
    [
      'IncompleteSignature',
      "'expect' is named as a SignedHeader, but it does not exist in the HTTP request.",
      { kind: 'absent-header' },
    ],
    [
      'RegionDisabledException',
      'STS is not activated in this region for account 123456789012',
      { kind: 'region-disabled' },
    ],
  ])('%s, %s', (code, message, cause) => {
    expect(refusalCause({ code, message })).toEqual(cause);
  });

  it('and from its code only where the sentence is not known', () => {
    expect(refusalCause({ code: 'ExpiredToken', message: '' })).toEqual({ kind: 'expired' });
    expect(refusalCause({ code: 'toString', message: '' })).toEqual({ kind: 'unknown' });
  });
});
