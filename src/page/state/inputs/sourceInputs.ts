import type { Secret } from '../../../core/credentials/secret';
import {
  sourceContent,
  noSources,
  sourceIds,
  type Sources,
  type Part,
  type SourceId,
} from '../../../core/sources/source';
import type { IssuedCredentials } from '../../../core/sts/actions/exchange';
import { noEntered, partsOf, type Entered } from './entered';
import type { Inputs } from './inputs';
import { isOwn } from './isOwn';

/** Under which name a source's credentials stand among the inputs: a page has no files of profiles. Those given to a program itself stand on top. */
const places = {
  environment: 'environment',
  'web-identity': 'assumed',
  ecs: 'ecs',
  ec2: 'ec2',
} as const satisfies Record<Exclude<SourceId, 'explicit' | 'profile'>, keyof Inputs>;

/** The credentials of a source; of a web identity, those that STS gave for it. */
export function enteredAt(inputs: Inputs, source: SourceId): Entered {
  if (source === 'profile') return noEntered;
  return source === 'explicit' ? inputs : inputs[places[source]];
}

/** What changes when a source is given these credentials. */
export function withEntered(source: SourceId, entered: Entered): Partial<Inputs> {
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = entered;
  const own = { accessKeyId, secretAccessKey, sessionToken, expiration };
  if (source === 'profile') return {};
  return source === 'explicit' ? { ...own, givenBy: 'fields', whole: null } : { [places[source]]: own };
}

/** What changes when somebody types into the fields while a source stands there. It stays there, but for an example. */
export function typedInto(source: SourceId, inputs: Inputs, change: Partial<Entered>): Partial<Inputs> {
  const { accessKeyId } = change;
  const gives =
    source === 'explicit' &&
    inputs.givenBy === 'example' &&
    accessKeyId !== undefined &&
    isOwn(inputs.accessKeyId, accessKeyId);
  const there = gives ? noEntered : enteredAt(inputs, source);
  return { ...withEntered(source, { ...there, ...change }), inFields: source };
}

/** What changes with the token or the role of a web identity: STS gave nothing for these yet. */
export function withIdentity(identity: Partial<Pick<Inputs, 'identityToken' | 'roleArn'>>): Partial<Inputs> {
  return { ...identity, assumed: noEntered };
}

/** What changes when a source is emptied. */
export function emptied(source: SourceId): Partial<Inputs> {
  const credentials = withEntered(source, noEntered);
  return source === 'web-identity'
    ? { ...credentials, identityToken: noEntered.sessionToken, roleArn: '' }
    : credentials;
}

/** What changes so that a source wins: those above it are emptied. */
export function preferring(source: SourceId): Partial<Inputs> {
  const above = sourceIds.slice(
    0,
    sourceIds.findIndex((id) => id === source),
  );
  return Object.assign({ machine: null }, ...above.map(emptied)) as Partial<Inputs>;
}

/**
 * What else changes when credentials are entered below the top.
 * @param gives the kinds of credentials on top that give way to it
 */
export function givingWay(
  { givenBy }: Inputs,
  change: Partial<Inputs>,
  gives: readonly Inputs['givenBy'][],
): Partial<Inputs> {
  const below = ['environment', 'ecs', 'ec2'].some((name) => name in change);
  return below && gives.includes(givenBy) ? emptied('explicit') : {};
}

/** What changes with credentials that STS gave. Those for the web identity that is there are its own. */
export function withIssued(
  inputs: Inputs,
  issued: IssuedCredentials,
  identity: { readonly token: Secret; readonly roleArn: string } | null,
): Partial<Inputs> {
  const own = identity !== null && identity.token.length > 0 && identity.token.equals(inputs.identityToken);
  return own
    ? { ...withEntered('web-identity', issued), roleArn: identity.roleArn, machine: null }
    : { ...withEntered('explicit', issued), machine: null };
}

/** What stands at each source of the page, without any value. */
export function contentsOf(inputs: Inputs): Sources {
  const identity: Part[] = [
    ...(inputs.identityToken.length > 0 ? (['tokenFile'] as const) : []),
    ...(inputs.roleArn !== '' ? (['roleArn'] as const) : []),
  ];
  return {
    ...noSources,
    explicit: sourceContent('explicit', partsOf(inputs)),
    environment: sourceContent('environment', partsOf(inputs.environment)),
    'web-identity': sourceContent('web-identity', identity),
    ecs: sourceContent('ecs', partsOf(inputs.ecs)),
    ec2: sourceContent('ec2', partsOf(inputs.ec2)),
  };
}

/** Everything secret that somebody entered or was given: what no export may hold. */
export function secretsOf(inputs: Inputs): readonly Secret[] {
  const { identityToken, machine, whole } = inputs;
  return [
    ...secretKeysOf(inputs),
    ...givers(inputs).map(({ sessionToken }) => sessionToken),
    identityToken,
    ...(machine ? [machine.sessionToken] : []),
    ...(whole ? [whole.text] : []),
  ];
}

/** The secret access keys among them: what is sent nowhere at all. */
export function secretKeysOf(inputs: Inputs): readonly Secret[] {
  return givers(inputs).map(({ secretAccessKey }) => secretAccessKey);
}

function givers(inputs: Inputs) {
  const { environment, assumed, ecs, ec2 } = inputs;
  return [inputs, environment, assumed, ecs, ec2];
}
