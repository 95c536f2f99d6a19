import type { CredentialParts } from '../../sigv4/authorization';
import { candidateAbout, changed, type Candidate } from './candidate';
import type { Recipe } from './recipe';

const rule = 'Derive the key from the very scope that stands in Credential';
const lineRule = 'Write the scope as it stands in Credential behind the key: day/region/service/aws4_request';
const string = candidateAbout('string-to-sign');
const key = candidateAbout('signing-key');

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
const services = ['iam', 'execute-api', 's3', 'mongodb'];

/** Another scope than the one in Credential: in string and key, in the string alone, or in the key alone. */
export function scopeCandidates(stsHost: string, amzDate: string, accessKeyId: string): readonly Candidate[] {
  const labels = stsHost.split('.').slice(0, 6);
  const named = [...new Set([...regions, ...labels])];
  return [
    ...named.map((region) =>
      scoped(`region-${region}`, `It signs for the region ${region}, and names another in Credential`, {
        region,
      }),
    ),
    ...services.map((service) =>
      scoped(`service-${service}`, `It signs for the service ${service}, and names another in Credential`, {
        service,
      }),
    ),
    ...days(amzDate).map(([id, title, date]) => scoped(`day-${id}`, title, { date })),
    ...onlyInKey,
    ...lines(accessKeyId),
    ...named.flatMap((region) => [
      ...(region === 'amazonaws'
        ? []
        : [
            inKey(`key-region-${region}`, `It derives the key for the region ${region} alone`, (scope) =>
              replaced(scope, { region }),
            ),
          ]),
      inLine(`line-region-${region}`, `Its string to sign names the region ${region}`, (scope) =>
        replaced(scope, { region }).join('/'),
      ),
    ]),
  ];
}

/** Key and string to sign follow one scope, Credential names another. */
function scoped(id: string, title: string, parts: Partial<CredentialParts>): Candidate {
  return inBoth(id, title, (scope) => replaced(scope, parts));
}

function inBoth(id: string, title: string, to: (scope: readonly string[]) => readonly string[]): Candidate {
  return string(id, title, rule, (recipe) => {
    const keyScope = to(recipe.keyScope);
    return changed(recipe, { keyScope, scopeLine: keyScope.join('/') });
  });
}

function inKey(
  id: string,
  title: string,
  to: (scope: readonly string[], recipe: Recipe) => readonly string[],
): Candidate {
  return key(id, title, rule, (recipe) => changed(recipe, { keyScope: to(recipe.keyScope, recipe) }));
}

function inLine(
  id: string,
  title: string,
  to: (scope: readonly string[], recipe: Recipe) => string,
): Candidate {
  return string(id, title, lineRule, (recipe) => changed(recipe, { scopeLine: to(recipe.keyScope, recipe) }));
}

function replaced(scope: readonly string[], parts: Partial<CredentialParts>): readonly string[] {
  return [
    parts.date ?? scope[0] ?? '',
    parts.region ?? scope[1] ?? '',
    parts.service ?? scope[2] ?? '',
    parts.terminator ?? scope[3] ?? '',
  ];
}

const without = (scope: readonly string[], at: number): readonly string[] => scope.toSpliced(at, 1);

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

const onlyInKey: readonly Candidate[] = [
  inKey('key-time', 'It derives the key from date and time, not from the day', (scope, { dateLine }) =>
    replaced(scope, { date: dateLine }),
  ),
  inKey('key-amazonaws', 'It derives the key for the region amazonaws', (scope) =>
    replaced(scope, { region: 'amazonaws' }),
  ),
  inKey('key-iam', 'It derives the key for the service iam', (scope) => replaced(scope, { service: 'iam' })),
  inKey('key-no-terminator', 'It derives the key without aws4_request', (scope) => scope.slice(0, 3)),
  inKey('key-no-service', 'It derives the key without the service', (scope) => without(scope, 2)),
  inKey('key-no-region', 'It derives the key without the region', (scope) => without(scope, 1)),
  inKey('key-no-day', 'It derives the key without the day', (scope) => without(scope, 0)),
  inKey('key-day-only', 'It derives the key from the day alone', (scope) => scope.slice(0, 1)),
  inKey('key-underived', 'It signs with the secret itself, no key is derived', () => []),
  inKey(
    'key-region-first',
    'It derives the key from region, day, service, in this order',
    ([date = '', region = '', ...rest]) => [region, date, ...rest],
  ),
  inKey('key-service-first', 'It derives the key from day, service, region, in this order', serviceFirst),
  inKey('key-reversed', 'It derives the key from the scope in the reverse of its order', (scope) =>
    scope.toReversed(),
  ),
];

/** What can go wrong in how the scope is written. */
function lines(accessKeyId: string): readonly Candidate[] {
  return [
    inLine('scope-no-terminator', 'Its string to sign has the scope without aws4_request', (scope) =>
      scope.slice(0, 3).join('/'),
    ),
    inBoth(
      'scope-no-terminator-either',
      'It signs a scope without aws4_request, in string and key',
      (scope) => scope.slice(0, 3),
    ),
    inLine('scope-no-service', 'Its string to sign has the scope without the service', (scope) =>
      without(scope, 2).join('/'),
    ),
    inLine('scope-no-region', 'Its string to sign has the scope without the region', (scope) =>
      without(scope, 1).join('/'),
    ),
    inLine('scope-no-day', 'Its string to sign has the scope without the day', (scope) =>
      without(scope, 0).join('/'),
    ),
    inLine('scope-service-first', 'Its string to sign has the service before the region', (scope) =>
      serviceFirst(scope).join('/'),
    ),
    inLine('scope-with-key', 'Its string to sign has the access key ID before the scope', (scope) =>
      [accessKeyId, ...scope].join('/'),
    ),
    inLine('scope-slash-after', 'Its string to sign has a slash behind the scope', (scope) =>
      [...scope, ''].join('/'),
    ),
    inLine('scope-slash-before', 'Its string to sign has a slash before the scope', (scope) =>
      ['', ...scope].join('/'),
    ),
    inLine('scope-empty', 'Its string to sign has nothing for the scope', () => ''),
    inLine('string-scope-time', 'Its scope has date and time where the day belongs', (scope, { dateLine }) =>
      replaced(scope, { date: dateLine }).join('/'),
    ),
    ...['aws4', 'aws4-request', 'AWS4_REQUEST', 'aws4_Request'].flatMap((terminator) => [
      scoped(`terminator-${terminator}`, `It signs a scope that ends with ${terminator}`, { terminator }),
      inKey(`key-terminator-${terminator}`, `It derives the key with ${terminator} at the end`, (scope) =>
        replaced(scope, { terminator }),
      ),
    ]),
  ];
}

function serviceFirst([date = '', region = '', service = '', ...rest]: readonly string[]): readonly string[] {
  return [date, service, region, ...rest];
}
