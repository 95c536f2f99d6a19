import type { Document } from '../../bson/document';
import { base64Encode } from '../../bytes/base64';
import { flatText } from '../../bytes/flatCopy';
import { accountIdOf } from '../../credentials/accountId';
import { accessKeyIdIn } from '../../sigv4/authorization';
import { endingAt } from '../../sts/endingAt';
import { expiredToken, signatureMismatch, throttled } from '../../sts/errors';
import { judgeStsRequest } from '../../sts/judge';
import type { StsError, StsJudgement } from '../../sts/judgement';
import { stsRequestId } from '../../sts/requestId';
import type { ClientFinal } from '../clientFinal';
import { regionOf } from '../stsHost';
import { stsRequestFor } from '../stsRequest';
import { errorReply } from './errors';
import { modeOf, refusalReply, refuse } from './refuse';
import { foreignHeaders } from './signedHeaders';
import type { AuthenticatedUser, ServerPorts, ServerState } from './state';

export type Admission = { readonly user: AuthenticatedUser } | { readonly reply: Document };

/** How long `slow-sts` takes, in milliseconds. */
const slowStsMs = 3_000;

/** Decides, on a well-formed final payload, who this connection belongs to, or what its client is told instead. */
export async function admit(
  state: ServerState & { phase: 'challenged' },
  final: ClientFinal,
  ports: ServerPorts,
): Promise<Admission> {
  if (ports.answer === 'accept') return takeAtWord(final, ports);
  const foreign = modeOf(ports).ownHeadersOnly ? foreignHeaders(final) : null;
  if (foreign !== null) {
    return { reply: refuse(ports, refusalReply(ports, foreign), foreign) };
  }
  await slowly(ports);
  const judgement = await askSts(state, final, ports);
  const { outcome } = judgement;
  if (!outcome.accepted) {
    ports.tell?.({ type: 'judged', judgement });
    return { reply: refusedBySts(outcome.error, ports) };
  }
  const { id, databaseUser } = modeOf(ports);
  const name = databaseUser(outcome.identity.arn);
  const known = ports.faults?.has('user-unknown')
    ? undefined
    : ports.users.find(({ arn, roles }) => roles !== undefined && databaseUser(arn) === name);
  ports.tell?.({
    type: 'judged',
    judgement,
    lookup: { mode: id, databaseUser: name, found: known !== undefined },
  });
  return known
    ? { user: { name, roles: known.roles ?? [] } }
    : { reply: userNotFound(outcome.identity.arn, name, ports) };
}

/** Rebuilds the request from this side's own nonce, flag and host, never from what the client said of them. */
function askSts(
  state: ServerState & { phase: 'challenged' },
  final: ClientFinal,
  ports: ServerPorts,
): Promise<StsJudgement> {
  const { authorization, amzDate, sessionToken } = final;
  const { method, path, headers, body } = stsRequestFor(
    ports.stsHost,
    base64Encode(state.serverNonce),
    state.flag,
  );
  return judgeStsRequest(
    {
      method,
      path,
      query: '',
      body,
      headers: {
        ...headers,
        authorization,
        'x-amz-date': amzDate,
        ...(sessionToken === undefined ? {} : { 'x-amz-security-token': sessionToken }),
      },
      region: regionOf(ports.stsHost),
    },
    ports.users.map((user) => endingAt(user, ports.ends?.get(user.accessKeyId))),
    ports.now(),
    stsRequestId(ports.random),
    ports.Sha256,
    {
      throttling: ports.faults?.has('throttling') ?? false,
      signatureRefused: ports.faults?.has('signature-refused') ?? false,
      tokenExpired: ports.faults?.has('token-expired') ?? false,
    },
  );
}

/**
 * Believes whoever is there: STS is not asked, and nothing of what it might have found is made up. The user is named
 * after the key, in the account that the key's id tells, and has no roles.
 */
async function takeAtWord({ authorization }: ClientFinal, ports: ServerPorts): Promise<Admission> {
  await slowly(ports);
  const chosen = chosenError(ports);
  if (chosen) {
    const reason = { code: 'chosen-sts-error', sts: chosen.code } as const;
    return { reply: refuse(ports, refusedBySts(chosen, ports), reason, { chosen: true }) };
  }
  // The connection is known by it from now on, and the header may be long.
  const keyId = flatText(accessKeyIdIn(authorization)?.slice(0, 128) ?? 'unknown');
  const name = `arn:aws:iam::${accountIdOf(keyId) ?? '000000000000'}:user/${keyId}`;
  if (ports.faults?.has('user-unknown')) {
    const reply = userNotFound(name, name, ports);
    return { reply: refuse(ports, reply, { code: 'chosen-no-user' }, { chosen: true }) };
  }
  return { user: { name, roles: [] } };
}

function chosenError({ faults }: ServerPorts): StsError | null {
  if (faults?.has('throttling')) return throttled;
  if (faults?.has('signature-refused')) return signatureMismatch;
  return faults?.has('token-expired') ? expiredToken : null;
}

async function slowly({ faults, wait }: ServerPorts): Promise<void> {
  if (faults?.has('slow-sts')) await wait?.(slowStsMs);
}

function refusedBySts(error: StsError, ports: ServerPorts): Document {
  return refusalReply(ports, { code: 'sts-refused', error });
}

/** Real servers look the user up after the step, so that this is told to the client, in any mode. */
function userNotFound(arn: string, databaseUser: string, ports: ServerPorts): Document {
  const { codeName, errmsg } = modeOf(ports).userNotFound({ arn, databaseUser });
  return errorReply(codeName, errmsg);
}
