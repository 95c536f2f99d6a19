import type { CredentialParts } from '../../sigv4/authorization';
import { candidateAbout, changed, type Candidate } from './candidate';
import type { Recipe } from './recipe';

const scopeRule = 'Derive the key from the very scope that stands in Credential';
const textRule = 'Write the string to sign as AWS describes it: algorithm, date and time, scope, hash';
const keyRule = 'Derive the key by four HMACs, each keyed with the bytes that the one before gave';

const string = candidateAbout('string-to-sign');
const key = candidateAbout('signing-key');
const signature = candidateAbout('signature');

/** Regions of AWS that people set as AWS_REGION, and what drivers make of a host. */
const regions = [
  'us-east-1',
  'us-east-2',
  'us-west-1',
  'us-west-2',
  'ca-central-1',
  'sa-east-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
  'eu-central-1',
  'eu-north-1',
  'eu-south-1',
  'ap-south-1',
  'ap-southeast-1',
  'ap-southeast-2',
  'ap-northeast-1',
  'ap-northeast-2',
  'ap-east-1',
  'me-south-1',
  'af-south-1',
  'us-gov-west-1',
  'us-gov-east-1',
  'cn-north-1',
  'cn-northwest-1',
  'amazonaws',
];

/** Mistakes behind the canonical request: in the string to sign, in the key, and in how the signature is written. */
export function keyCandidates(stsHost: string, amzDate: string): readonly Candidate[] {
  const labels = stsHost.split('.').slice(0, 6);
  const named = [...new Set([...regions, ...labels])];
  return [
    ...named.map((region) =>
      scoped(`region-${region}`, `It signs for the region ${region}, and names another in Credential`, {
        region,
      }),
    ),
    ...['iam', 'execute-api', 's3', 'mongodb'].map((service) =>
      scoped(`service-${service}`, `It signs for the service ${service}, and names another in Credential`, {
        service,
      }),
    ),
    ...days(amzDate).map(([id, title, date]) => scoped(`day-${id}`, title, { date })),
    ...onlyInKey,
    ...strings,
    ...keys,
    ...writings,
  ];
}

/** Key and string to sign follow one scope, Credential names another. */
function scoped(id: string, title: string, parts: Partial<CredentialParts>): Candidate {
  return string(id, title, scopeRule, (recipe) => {
    const keyScope = replaced(recipe.keyScope, parts);
    return changed(recipe, { keyScope, scopeLine: keyScope.join('/') });
  });
}

function replaced(scope: readonly string[], parts: Partial<CredentialParts>): readonly string[] {
  return [
    parts.date ?? scope[0] ?? '',
    parts.region ?? scope[1] ?? '',
    parts.service ?? scope[2] ?? '',
    parts.terminator ?? scope[3] ?? '',
  ];
}

type Day = readonly [id: string, title: string, date: string];

/** The day before and the day after, for a scope that follows a local clock. */
function days(amzDate: string): readonly Day[] {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d\d)(\d\d)/.exec(amzDate) ?? [];
  const shifted = (by: number): string =>
    new Date(Date.UTC(+year, +month - 1, +day + by)).toISOString().slice(0, 10).replaceAll('-', '');
  if (year === '') return [];
  return [
    ['before', 'It signs for the day before, as a clock west of Greenwich has it', shifted(-1)],
    ['after', 'It signs for the day after, as a clock east of Greenwich has it', shifted(1)],
  ];
}

function inKey(
  id: string,
  title: string,
  to: (scope: readonly string[], recipe: Recipe) => readonly string[],
): Candidate {
  return key(id, title, scopeRule, (recipe) => changed(recipe, { keyScope: to(recipe.keyScope, recipe) }));
}

const onlyInKey: readonly Candidate[] = [
  inKey('key-time', 'It derives the key from date and time, not from the day', (scope, { dateLine }) =>
    replaced(scope, { date: dateLine }),
  ),
  inKey('key-amazonaws', 'It derives the key for the region amazonaws', (scope) =>
    replaced(scope, { region: 'amazonaws' }),
  ),
  inKey('key-iam', 'It derives the key for the service iam', (scope) => replaced(scope, { service: 'iam' })),
  inKey('key-no-terminator', 'It derives the key without aws4_request', (scope) => scope.slice(0, 3)),
  inKey(
    'key-no-service',
    'It derives the key without the service',
    ([date = '', region = '', , terminator = '']) => [date, region, terminator],
  ),
  inKey('key-day-only', 'It derives the key from the day alone', (scope) => scope.slice(0, 1)),
  inKey('key-underived', 'It signs with the secret itself, no key is derived', () => []),
  inKey(
    'key-region-first',
    'It derives the key from region, day, service, in this order',
    ([date = '', region = '', ...rest]) => [region, date, ...rest],
  ),
];

const strings: readonly Candidate[] = [
  string('string-day', 'Its string to sign has the day where date and time belong', textRule, (recipe) =>
    changed(recipe, { dateLine: recipe.dateLine.slice(0, 8) }),
  ),
  string('string-scope-time', 'Its scope has date and time where the day belongs', textRule, (recipe) =>
    changed(recipe, { scopeLine: replaced(recipe.keyScope, { date: recipe.dateLine }).join('/') }),
  ),
  string('string-no-algorithm', 'Its string to sign lacks the line of the algorithm', textRule, (recipe) =>
    changed(recipe, { algorithm: '' }),
  ),
  string(
    'string-not-hashed',
    'Its string to sign has the canonical request itself, not its hash',
    textRule,
    (recipe) => changed(recipe, { digest: 'not-hashed' }),
  ),
  string('string-upper-hash', 'Its string to sign has the hash in upper-case hex', textRule, (recipe) =>
    changed(recipe, { digest: 'upper-hex' }),
  ),
  string('string-line-feed', 'Its string to sign ends with a line feed', textRule, (recipe) =>
    changed(recipe, { stringEnd: '\n' }),
  ),
];

const keys: readonly Candidate[] = [
  key('key-hex', 'It writes each derived key in hex before it keys the next HMAC', keyRule, (recipe) =>
    changed(recipe, { chain: 'hex' }),
  ),
  key('key-last-hex', 'It writes the signing key in hex before it signs', keyRule, (recipe) =>
    changed(recipe, { chain: 'last-hex' }),
  ),
  key('key-swapped', 'It has key and data the wrong way round in the first HMAC', keyRule, (recipe) =>
    changed(recipe, { chain: 'swapped' }),
  ),
  key('key-no-prefix', 'It derives the key without AWS4 before the secret', keyRule, (recipe) =>
    changed(recipe, { keyPrefix: '' }),
  ),
  key('key-lower-prefix', 'It derives the key with aws4 before the secret', keyRule, (recipe) =>
    changed(recipe, { keyPrefix: 'aws4' }),
  ),
];

const writings: readonly Candidate[] = [
  signature(
    'upper-hex',
    'It writes the signature in upper-case hex',
    'Write the signature in lower-case hex',
    (recipe) => changed(recipe, { writing: 'upper-hex' }),
  ),
  signature(
    'base64',
    'It writes the signature in base64',
    'Write the signature in lower-case hex',
    (recipe) => changed(recipe, { writing: 'base64' }),
  ),
];
