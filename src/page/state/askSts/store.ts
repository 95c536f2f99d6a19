import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AwsCredentials } from '../../../core/credentials/awsCredentials';
import { faultData, toFault } from '../../../core/fault/fault';
import type { Clock } from '../../../core/link/ports';
import { replayOf, type SignedLogin } from '../../../core/mongodbAws/replay';
import { formatAmzDate } from '../../../core/sigv4/amzDate';
import type { HashConstructor } from '../../../core/sigv4/hash';
import { prepareCallerIdentity } from '../../../core/sts/actions/callerIdentity';
import { partitionOf, stsEndpointOf, type StsEndpoint } from '../../../core/sts/actions/endpoint';
import type { CarriedReply, StsHttpRequest } from '../../../core/sts/actions/exchange';
import type { HowAsked } from '../../../core/sts/actions/howAsked';
import type { StsFacts } from '../../../core/sts/actions/frames';
import { readIdentityReply } from '../../../core/sts/actions/reply';
import { withoutEcho } from '../../../core/sts/actions/withoutEcho';
import { createTurns } from '../inputs/turns';
import { initialAskStsState, type Asking, type AskStsState, type ProxyToSts } from './state';

export interface AskStsPorts {
  readonly clock: Clock;
  readonly Sha256: HashConstructor;
  /** Through the proxy. @throws Fault */
  readonly ask: (request: StsHttpRequest) => Promise<CarriedReply>;
  /** null: no proxy serves this page. */
  readonly facts: () => Promise<StsFacts | null>;
}

export interface AskStsActions {
  /** Finds out whom the proxy can ask. */
  look(): Promise<void>;
  /** Asks STS what it says of the request of a login, as it was signed. */
  replay(login: SignedLogin): Promise<void>;
  /**
   * Asks who these credentials are, at the endpoint of a region, and where that is not the global one, there as well.
   * @param region empty: the global endpoint
   */
  fresh(credentials: AwsCredentials, region: string): Promise<void>;
}

export type AskStsStore = StoreApi<AskStsState> & { readonly actions: AskStsActions };

/** Asks STS what it says: a signature travels, never the secret access key. */
export function createAskStsStore(ports: AskStsPorts): AskStsStore {
  const store = createStore<AskStsState>(() => initialAskStsState);
  const { getState, setState } = store;
  const turns = createTurns<'ask' | 'proxy'>();

  /** @param prepare what makes each request. Each that cannot be made, or is not answered, ends in a fault of its own */
  const askAll = async (
    about: string,
    how: HowAsked,
    prepare: readonly (() => StsHttpRequest | Promise<StsHttpRequest>)[],
  ): Promise<void> => {
    const turn = turns.begin('ask');
    setState({ about, askings: prepare.map(() => ({ how, host: null, answer: { phase: 'asking' } })) });
    const settle = (at: number, change: Partial<Asking>): void => {
      if (!turn.stands('ask')) return;
      setState({
        askings: getState().askings.map((asking, i) => (i === at ? { ...asking, ...change } : asking)),
      });
    };
    await Promise.all(
      prepare.map(async (make, at) => {
        try {
          const request = await make();
          settle(at, { host: request.host });
          settle(at, { answer: await answerTo(request) });
        } catch (thrown) {
          settle(at, { answer: { phase: 'failed', fault: faultData(toFault(thrown)) } });
        }
      }),
    );
  };

  const answerTo = async (request: StsHttpRequest): Promise<Asking['answer']> => {
    const { reply, legs } = await ports.ask(request);
    const read = withoutEcho(readIdentityReply(reply), request);
    const date = Date.parse(reply.date ?? '');
    return {
      phase: 'answered',
      status: reply.status,
      reply: read,
      ...(Number.isNaN(date) ? {} : { date }),
      now: ports.clock.now(),
      ms: reply.ms,
      legs,
    };
  };

  const actions: AskStsActions = {
    async look() {
      const turn = turns.begin('proxy');
      const facts = await ports.facts();
      if (!turn.stands('proxy')) return;
      setState({
        proxy:
          facts === null
            ? { kind: 'none' }
            : facts.endpoint === null
              ? { kind: 'aws' }
              : { kind: 'other', host: facts.endpoint },
      });
    },
    replay: (login) => askAll(login.authorization, 'replay', [() => replayOf(login)]),
    fresh: (credentials, region) =>
      askAll(
        credentials.accessKeyId,
        'fresh',
        regionsOf(region, getState().proxy).map(
          (one) => () => signedFor(credentials, stsEndpointOf(one), getState().proxy, ports),
        ),
      ),
  };
  return Object.assign(store, { actions });
}

/** Where a region has an endpoint of its own, the global one is asked as well; whoever `--sts-endpoint` names takes all. */
function regionsOf(region: string, proxy: ProxyToSts): readonly string[] {
  const one = region === '' || proxy.kind === 'other' || partitionOf(region) !== 'aws';
  return one ? [region] : [region, ''];
}

/** @throws Fault `signing-failed` */
async function signedFor(
  credentials: AwsCredentials,
  endpoint: StsEndpoint,
  proxy: ProxyToSts,
  { clock, Sha256 }: AskStsPorts,
): Promise<StsHttpRequest> {
  const at = proxy.kind === 'other' ? { ...endpoint, host: proxy.host } : endpoint;
  return (await prepareCallerIdentity(credentials, at, formatAmzDate(clock.now()), Sha256)).http;
}
