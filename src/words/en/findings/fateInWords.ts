import type { Otherwise, RefusedFor } from '../../../core/findings/check/fate';
import type { OpenFate } from '../../../core/findings/facts/check';
import { reasonInWords } from '../refusals/reasonInWords';

/** Why a login was refused although STS took its signature. */
export const refusedForWords: Readonly<Record<RefusedFor, string>> = {
  'user-missing': 'The database has no user for this identity.',
  'token-expired': 'The session token has expired.',
  'token-wrong': 'The session token is missing, or is not the one of this key.',
};

type OtherwiseWords = {
  readonly [Code in Otherwise['code']]: (why: Extract<Otherwise, { readonly code: Code }>) => string;
};

const otherwise: OtherwiseWords = {
  'by-server': ({ reason }) => `The server refused by itself: ${reasonInWords(reason)}`,
  'server-alone': () => 'The server refused by itself and did not ask STS.',
  'sandbox-key-unknown': () =>
    'The sandbox’s STS does not know this access key ID, so it has no secret to compare by.',
  'date-first': () => 'The sandbox’s STS refused the date, before it compared the signature.',
  'scope-first': () => 'The sandbox’s STS refused the credential scope, before it compared the signature.',
  'form-first': () =>
    'The sandbox’s STS refused the form of the Authorization header, before it compared the signature.',
  clock: () => 'STS refused the date: one of the clocks is wrong.',
  scope: () => 'STS refused the credential scope.',
  form: () => 'STS refused the form of the Authorization header.',
  identity: () => 'STS does not know the access key ID, or the session token is not the one of this key.',
  'token-expired': () => 'The session token has expired.',
  throttled: () => 'STS had too many requests and did not look at this one.',
  'region-disabled': () => 'STS is not activated in this region for the account.',
  'sts-400': () =>
    'STS answered 400, which is a malformed request or too many of them, not the key or its secret.',
  'sts-down': ({ status }) => `STS answered ${status}: it was not working.`,
  'sts-unreachable': () => 'The server got no answer from STS.',
};

/** A refusal that tells nothing of the signature. */
export function otherwiseInWords(why: Otherwise): string {
  return (otherwise[why.code] as (why: Otherwise) => string)(why);
}

type Words = {
  readonly [Kind in OpenFate['kind']]: (fate: Extract<OpenFate, { readonly kind: Kind }>) => string;
};

const fates: Words = {
  unanswered: () => 'The signed request has not been answered.',
  unchecked: ({ letIn }) =>
    letIn
      ? 'The listener let the driver in without a check, as it was told.'
      : 'The listener refused without a check, as it was told.',
  'refused-otherwise': ({ why }) => `The login was refused for something else. ${otherwiseInWords(why)}`,
  untold: ({ status }) =>
    status === null
      ? 'The server does not say why it refused, nor whether it reached STS.'
      : `STS answered ${status}, and the server does not say why.`,
};

/** What the answer to a login adds to a check that does not turn on it. */
export function fateInWords(fate: OpenFate): string {
  return (fates[fate.kind] as (fate: OpenFate) => string)(fate);
}
