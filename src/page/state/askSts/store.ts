import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AwsCredentials } from '../../../core/credentials/awsCredentials';
import { faultData, toFault } from '../../../core/fault/fault';
import type { Clock } from '../../../core/link/ports';
import { replayOf, type SignedLogin } from '../../../core/mongodbAws/replay';
import type { HashConstructor } from '../../../core/sigv4/hash';
import { askIdentity } from '../../../core/sts/actions/askIdentity';
import { freshRequests } from '../../../core/sts/actions/freshRequests';
import type { CarriedReply, StsHttpRequest } from '../../../core/sts/actions/exchange';
import type { HowAsked } from '../../../core/sts/actions/howAsked';
import type { StsFacts } from '../../../core/sts/actions/frames';
import { createTurns } from '../inputs/turns';
import { initialAskStsState, type Asking, type AskStsState } from './state';

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
    const before = getState();
    const asked = {
      how,
      at: ports.clock.now(),
      again: before.about === about && before.askings[0]?.how === how,
    };
    setState({ about, askings: prepare.map(() => ({ ...asked, host: null, answer: { phase: 'asking' } })) });
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

  const answerTo = async (request: StsHttpRequest): Promise<Asking['answer']> => ({
    phase: 'answered',
    ...(await askIdentity(request, ports.ask, ports.clock.now)),
  });

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
    fresh(credentials, region) {
      const { proxy } = getState();
      const elsewhere = proxy.kind === 'other' ? proxy.host : null;
      const { clock, Sha256 } = ports;
      const requests = freshRequests(credentials, region, elsewhere, { now: clock.now, Sha256 });
      return askAll(credentials.accessKeyId, 'fresh', requests);
    },
  };
  return Object.assign(store, { actions });
}
