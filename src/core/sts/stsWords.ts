import { quotations } from '../quotation/quotations';

/** What STS says of a request whose form or date it does not take, before it looks for the key. */
export const formWords = quotations(
  'mhart/dynalite 639b58d, of DynamoDB; of STS: boto3#2280, vault#7397, AWSCore.jl#73, curl#11664 (failures.md A)',
  {
    noHeader: 'Request is missing Authentication Token',
    notKeyValue: (piece: string, header: string) =>
      `'${piece}' not a valid key=value pair (missing equal-sign) in Authorization header: '${header}'.`,
    noCredential: "Authorization header requires 'Credential' parameter.",
    noSignature: "Authorization header requires 'Signature' parameter.",
    noSignedHeaders: "Authorization header requires 'SignedHeaders' parameter.",
    noDate: "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
    dateForm: (found: string) =>
      `Date must be in ISO-8601 'basic format'. Got '${found}'. See http://en.wikipedia.org/wiki/ISO_8601`,
    tooOld: (signed: string, limit: string, clock: string) =>
      `Signature expired: ${signed} is now earlier than ${limit} (${clock} - 15 min.)`,
    tooNew: (signed: string, limit: string, clock: string) =>
      `Signature not yet current: ${signed} is still later than ${limit} (${clock} + 15 min.)`,
    hostUnsigned: "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    algorithm: (found: string) => `Unsupported AWS 'algorithm': '${found}' (only AWS4-HMAC-SHA256 for now). `,
    credentialParts: (found: string) =>
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${found}'`,
    region: (found: string) => `Credential should be scoped to a valid region, not '${found}'.`,
    service: "Credential should be scoped to correct service: 'sts'.",
    terminator: (found: string) =>
      `Credential should be scoped with a valid terminator: 'aws4_request', not '${found}'.`,
    day: (found: string, day: string, from: string) =>
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${found}' != '${day}', from '${from}'.`,
  },
);

/** What STS says of a key, its signature and its token; of a token, as AWS has it, without a period. */
export const keyWords = quotations(
  'STS, as mongo-ruby-driver’s notes, hashi_vault#160 and amazon-sp-api#218 have it (failures.md A.8)',
  {
    unknownKey: 'The security token included in the request is invalid.',
    invalidToken: 'The security token included in the request is invalid',
    signatureMismatch:
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    expiredToken: 'The security token included in the request is expired',
    throttled: 'Rate exceeded',
  },
);
