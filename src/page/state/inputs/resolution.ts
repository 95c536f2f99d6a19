import { Fault } from '../../../core/fault/fault';
import type { AwsCredentials } from '../../../core/credentials/awsCredentials';
import { completeCredentials, requireIdInItsPlace } from '../../../core/credentials/credentialKind';
import { foundOnHost } from '../../../core/hostSources/hostSources';
import type { HostCredentials } from '../../../core/hostSources/port';
import { resolveSources, type Resolution } from '../../../core/sources/resolveSources';
import { credentialParts, type SourceId } from '../../../core/sources/source';
import { sourceInText } from '../../../words/en/sources/inText';
import { noEntered, partsOf, sameEntered, type Entered } from './entered';
import type { Inputs } from './inputs';
import { contentsOf, enteredAt } from './sourceInputs';

const resolutions = new WeakMap<Inputs, Resolution>();

/** How the chosen program's order walks the page's own sources. */
export function resolutionOf(inputs: Inputs): Resolution {
  const known = resolutions.get(inputs);
  if (known) return known;
  const made = resolveSources(inputs.order, contentsOf(inputs));
  resolutions.set(inputs, made);
  return made;
}

/**
 * The source that the three fields show: the one somebody is typing into, else the winner, else the one at which the
 * program stops or which lacks something. A web identity for which STS has given nothing yet has nothing to show.
 */
export function sourceInFields(inputs: Inputs): SourceId {
  const { winner, stopped } = resolutionOf(inputs);
  const source = inputs.inFields ?? winner ?? stopped?.source ?? firstFilled(inputs) ?? 'explicit';
  return source === 'web-identity' && partsOf(inputs.assumed).length === 0 ? 'explicit' : source;
}

function firstFilled(inputs: Inputs): SourceId | undefined {
  const contents = contentsOf(inputs);
  return inputs.order.order.find((id) => contents[id].kind !== 'empty');
}

/** The credentials that sign, whole or not, and the source that won. The machine's have no secret here. */
export interface SigningCredentials extends Entered {
  readonly source: SourceId | null;
}

export function signingCredentials(inputs: Inputs): SigningCredentials {
  if (inputs.machine) return machineCredentials(inputs.machine);
  const { winner, mixed } = resolutionOf(inputs);
  const entered = enteredAt(inputs, winner ?? sourceInFields(inputs));
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = entered;
  const whole = { accessKeyId, secretAccessKey, sessionToken, expiration, source: winner };
  if (!mixed) return whole;
  const parts = credentialParts.map((part) => {
    const giver = mixed[part];
    return [part, (giver ? enteredAt(inputs, giver) : noEntered)[part]];
  });
  return { ...whole, ...Object.fromEntries(parts), expiration: null };
}

function machineCredentials({ host, sessionToken }: HostCredentials): SigningCredentials {
  const on = foundOnHost(host);
  if (!on) return { ...noEntered, source: null };
  const { accessKeyId, expiration } = on.found;
  return { ...noEntered, accessKeyId, sessionToken, expiration: expiration ?? null, source: on.id };
}

/**
 * The page's own credentials, ready to sign.
 * @throws Fault where the chosen order comes to none, to some that are not whole, or to an ID that holds the secret, and
 * where a machine signs
 */
export function requireCredentials(inputs: Inputs): AwsCredentials {
  const { machine, order } = inputs;
  if (machine) {
    throw new Fault('credentials-missing', { problem: 'stays-there', machine: machine.host.machine });
  }
  const { stopped } = resolutionOf(inputs);
  if (stopped && stopped.words !== null) {
    const where = sourceInText(stopped.source);
    throw new Fault('credentials-missing', {
      problem: 'order-stops',
      order: order.title,
      source: where,
      quote: stopped.words,
      ...(stopped.from ? { from: stopped.from } : {}),
    });
  }
  const { accessKeyId, secretAccessKey, sessionToken, expiration, source } = signingCredentials(inputs);
  if (source === 'web-identity' && partsOf(inputs.assumed).length === 0) {
    throw new Fault('credentials-missing', { problem: 'sts-not-asked' });
  }
  const credentials = completeCredentials({
    accessKeyId,
    secretAccessKey,
    sessionToken: sessionToken.length > 0 ? sessionToken : undefined,
  });
  // The sandbox would take anything, and the stage would show what it took.
  requireIdInItsPlace(credentials);
  return expiration === null ? credentials : { ...credentials, expiration };
}

/** Whether two sets of inputs sign with the same credentials, in the same place. */
export function sameCredentials(a: Inputs, b: Inputs): boolean {
  return (
    (a.machine === null) === (b.machine === null) && sameEntered(signingCredentials(a), signingCredentials(b))
  );
}
