import { signedLoginIn } from '../../../core/capture/signedLogin';
import type { AwsCredentials } from '../../../core/credentials/awsCredentials';
import { faultData, toFault } from '../../../core/fault/fault';
import type { FaultData } from '../../../core/fault/facts';
import type { StsAnswer } from '../../../core/findings/knowledge';
import { stsAnswerOf } from '../../../core/findings/stsAnswerOf';
import type { LinkEvent } from '../../../core/link/facts';
import type { Clock } from '../../../core/link/ports';
import { replayOf } from '../../../core/mongodbAws/replay';
import { regionOfHost } from '../../../core/mongodbAws/stsHost';
import type { HashConstructor } from '../../../core/sigv4/hash';
import { askIdentity, type IdentityAnswer } from '../../../core/sts/actions/askIdentity';
import type { CarriedReply, StsHttpRequest } from '../../../core/sts/actions/exchange';
import { freshRequests } from '../../../core/sts/actions/freshRequests';
import type { HowAsked } from '../../../core/sts/actions/howAsked';
import { judgeOutgoingSts } from '../../sts/judgeStsRequest';
import { askSts, endpointName, type StsOverride } from '../../sts/askSts';
import { viaOf } from '../way/wayInJson';
import type { ReachPorts } from '../../reach/reachPeer';
import type { HandshakeEvent } from '../../../core/trace/events';

/** One question to STS, and its answer or why there is none. */
export interface Asked {
  readonly how: HowAsked;
  /** null where no request could be made. */
  readonly host: string | null;
  /** The forward proxy that was asked for it; null where it was dialled from here, or was not. */
  readonly via: string | null;
  readonly answered?: IdentityAnswer;
  /** The same as a fact that findings rest on. */
  readonly answer?: StsAnswer;
  readonly fault?: FaultData;
}

interface AskPorts {
  readonly clock: Clock;
  readonly Sha256: HashConstructor;
}

/**
 * Asks STS who the credentials are: by the request that was signed for the server, where one was, and afresh. A
 * signature travels, never the secret.
 */
export async function askStsToo(
  log: readonly HandshakeEvent[],
  credentials: AwsCredentials,
  override: StsOverride | null,
  reach: ReachPorts,
  { clock, Sha256 }: AskPorts,
): Promise<readonly Asked[]> {
  const login = signedLoginIn(log);
  const elsewhere = override ? endpointName(override) : null;
  const region = (login && regionOfHost(login.stsHost)) ?? '';
  const fresh = freshRequests(credentials, region, elsewhere, { now: clock.now, Sha256 });
  const questions = [
    ...(login ? [{ how: 'replay' as const, make: () => Promise.resolve(replayOf(login)) }] : []),
    ...fresh.map((make) => ({ how: 'fresh' as const, make })),
  ];
  const send = async (request: StsHttpRequest): Promise<CarriedReply> => {
    judgeOutgoingSts(request, elsewhere);
    const legs: LinkEvent[] = [];
    const { signal } = new AbortController();
    const reply = await askSts(request, override, reach, (event) => legs.push(event), signal);
    return { reply, legs };
  };
  return Promise.all(
    questions.map(async ({ how, make }): Promise<Asked> => {
      let host: string | null = null;
      let via: string | null = null;
      try {
        const request = await make();
        host = request.host;
        via = viaOf(override ?? { host, port: 443 }, reach.wayOut);
        const answered = await askIdentity(request, send, clock.now);
        return { how, host, via, answered, answer: stsAnswerOf(answered) };
      } catch (thrown) {
        return { how, host, via, fault: faultData(toFault(thrown)) };
      }
    }),
  );
}
