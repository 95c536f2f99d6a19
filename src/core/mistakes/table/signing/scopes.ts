import type { ScopedCredential } from '../../../sigv4/authorization';
import type { Recipe } from '../../../sigv4/recipe';
import { changed } from '../changed';
import type { Variation } from '../variation';
import { showingAt, type SignedRequest } from './row';

const string = showingAt('string-to-sign');
const key = showingAt('signing-key');

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
const terminators = ['aws4', 'aws4-request', 'AWS4_REQUEST', 'aws4_Request'] as const;

type Scope = readonly string[];

/** Another scope than the one in Credential: in string and key, in the string alone, or in the key alone. */
export const scopeMistakes = {
  region: string.family(regionsOf, (region) => inBoth((scope) => replaced(scope, { region }))),
  service: string.family(services, (service) => inBoth((scope) => replaced(scope, { service }))),
  day: string.family(daysOf, ({ date }) => inBoth((scope) => replaced(scope, { date }))),
  'key-time': key.one(inKey((scope, { dateLine }) => replaced(scope, { date: dateLine }))),
  'key-amazonaws': key.one(inKey((scope) => replaced(scope, { region: 'amazonaws' }))),
  'key-iam': key.one(inKey((scope) => replaced(scope, { service: 'iam' }))),
  'key-no-terminator': key.one(inKey((scope) => scope.slice(0, 3))),
  'key-no-service': key.one(inKey((scope) => without(scope, 2))),
  'key-no-region': key.one(inKey((scope) => without(scope, 1))),
  'key-no-day': key.one(inKey((scope) => without(scope, 0))),
  'key-day-only': key.one(inKey((scope) => scope.slice(0, 1))),
  'key-underived': key.one(inKey(() => [])),
  'key-region-first': key.one(inKey(([date = '', region = '', ...rest]) => [region, date, ...rest])),
  'key-service-first': key.one(inKey(serviceFirst)),
  'key-reversed': key.one(inKey((scope) => scope.toReversed())),
  'scope-no-terminator': string.one(inLine((scope) => scope.slice(0, 3).join('/'))),
  'scope-no-terminator-either': string.one(inBoth((scope) => scope.slice(0, 3))),
  'scope-no-service': string.one(inLine((scope) => without(scope, 2).join('/'))),
  'scope-no-region': string.one(inLine((scope) => without(scope, 1).join('/'))),
  'scope-no-day': string.one(inLine((scope) => without(scope, 0).join('/'))),
  'scope-service-first': string.one(inLine((scope) => serviceFirst(scope).join('/'))),
  'scope-with-key': string.family(
    ({ accessKeyId }) => [accessKeyId],
    (accessKeyId) => inLine((scope) => [accessKeyId, ...scope].join('/')),
  ),
  'scope-slash-after': string.one(inLine((scope) => [...scope, ''].join('/'))),
  'scope-slash-before': string.one(inLine((scope) => ['', ...scope].join('/'))),
  'scope-empty': string.one(inLine(() => '')),
  'scope-time': string.one(inLine((scope, { dateLine }) => replaced(scope, { date: dateLine }).join('/'))),
  terminator: string.family(terminators, (terminator) => inBoth((scope) => replaced(scope, { terminator }))),
  'key-terminator': key.family(terminators, (terminator) =>
    inKey((scope) => replaced(scope, { terminator })),
  ),
  // amazonaws is a mistake of its own, above.
  'key-region': key.family(
    (request) => regionsOf(request).filter((region) => region !== 'amazonaws'),
    (region) => inKey((scope) => replaced(scope, { region })),
  ),
  'line-region': string.family(regionsOf, (region) =>
    inLine((scope) => replaced(scope, { region }).join('/')),
  ),
};

/** Known regions, and each label of the host. */
function regionsOf({ stsHost }: SignedRequest): readonly string[] {
  return [...new Set([...regions, ...stsHost.split('.').slice(0, 6)])];
}

/** Key and string to sign follow one scope, Credential names another. */
function inBoth(to: (scope: Scope) => Scope): Variation {
  return {
    recipe(recipe) {
      const keyScope = to(recipe.keyScope);
      return changed(recipe, { keyScope, scopeLine: keyScope.join('/') });
    },
  };
}

function inKey(to: (scope: Scope, recipe: Recipe) => Scope): Variation {
  return { recipe: (recipe) => changed(recipe, { keyScope: to(recipe.keyScope, recipe) }) };
}

function inLine(to: (scope: Scope, recipe: Recipe) => string): Variation {
  return { recipe: (recipe) => changed(recipe, { scopeLine: to(recipe.keyScope, recipe) }) };
}

function replaced(scope: Scope, others: Partial<ScopedCredential>): Scope {
  return [
    others.date ?? scope[0] ?? '',
    others.region ?? scope[1] ?? '',
    others.service ?? scope[2] ?? '',
    others.terminator ?? scope[3] ?? '',
  ];
}

function without(scope: Scope, at: number): Scope {
  return scope.toSpliced(at, 1);
}

function serviceFirst([date = '', region = '', service = '', ...rest]: Scope): Scope {
  return [date, service, region, ...rest];
}

/** A day of another clock. */
export interface OtherDay {
  readonly which: 'before' | 'after';
  readonly date: string;
}

/** The day before and the day after, for a scope that follows a local clock. */
function daysOf({ amzDate }: SignedRequest): readonly OtherDay[] {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d\d)(\d\d)/.exec(amzDate) ?? [];
  const shifted = (by: number): string =>
    new Date(Date.UTC(+year, +month - 1, +day + by)).toISOString().slice(0, 10).replaceAll('-', '');
  if (year === '') return [];
  return [
    { which: 'before', date: shifted(-1) },
    { which: 'after', date: shifted(1) },
  ];
}
