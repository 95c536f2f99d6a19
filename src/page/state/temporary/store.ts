import { createStore, type StoreApi } from 'zustand/vanilla';
import { faultData, toFault } from '../../../core/fault/fault';
import type { AwsCredentials } from '../../../core/credentials/awsCredentials';
import type { Secret } from '../../../core/credentials/secret';
import type { Clock } from '../../../core/link/ports';
import { formatAmzDate } from '../../../core/sigv4/amzDate';
import type { HashConstructor } from '../../../core/sigv4/hash';
import { stsEndpointOf, type StsEndpoint } from '../../../core/sts/actions/endpoint';
import type { CarriedReply, IssuedCredentials, StsHttpRequest } from '../../../core/sts/actions/exchange';
import type { StsFacts } from '../../../core/sts/actions/frames';
import {
  prepareAssumeRole,
  prepareWebIdentity,
  type PreparedRequest,
} from '../../../core/sts/actions/prepare';
import { readStsReply } from '../../../core/sts/actions/reply';
import { withoutEcho } from '../../../core/sts/actions/withoutEcho';
import { createTurns } from '../inputs/turns';
import { initialTemporaryState, type TemporaryState } from './state';

/**
 * Takes new credentials into use; told by which web identity they were asked for, if by one.
 * @returns whether they are in use: not where a person did otherwise meanwhile
 */
export type TakeIssued = (
  credentials: IssuedCredentials,
  identity: { readonly token: Secret; readonly roleArn: string } | null,
) => boolean;

export interface TemporaryPorts {
  readonly clock: Clock;
  readonly Sha256: HashConstructor;
  /** The sandbox's STS in this page. */
  readonly askSandbox: (request: StsHttpRequest) => Promise<CarriedReply>;
  /** Through the proxy. @throws Fault */
  readonly askAws: (request: StsHttpRequest) => Promise<CarriedReply>;
  /** null: no proxy serves this page. */
  readonly facts: () => Promise<StsFacts | null>;
  /** A fresh token of the sandbox's own provider. */
  readonly exampleToken: () => Promise<Secret>;
  /** Those that sign AssumeRole. @throws Fault where there are none */
  readonly credentials: () => AwsCredentials;
  /** Called when they are asked for: a person may enter others while STS answers. @returns what takes the new ones */
  readonly taking: () => TakeIssued;
}

export interface TemporaryActions {
  edit(change: Partial<Omit<TemporaryState, 'ask' | 'proxy'>>): void;
  /** Finds out whom the proxy can ask. */
  look(): Promise<void>;
  fillExampleToken(): Promise<void>;
  ask(): Promise<void>;
}

export type TemporaryStore = StoreApi<TemporaryState> & { readonly actions: TemporaryActions };

/** Asks STS for temporary credentials, step by step, and takes them into use. */
export function createTemporaryStore(ports: TemporaryPorts): TemporaryStore {
  const store = createStore<TemporaryState>(() => initialTemporaryState);
  const { getState, setState } = store;
  const turns = createTurns<'ask' | 'form' | 'proxy'>();

  const prepare = async (): Promise<PreparedRequest> => {
    const { kind, role, token } = getState();
    const endpoint = endpointOf(getState());
    if (kind === 'web-identity') {
      const { roleArn, sessionName, duration } = role;
      return prepareWebIdentity({ roleArn, sessionName, duration, token }, endpoint);
    }
    return prepareAssumeRole(
      role,
      ports.credentials(),
      endpoint,
      formatAmzDate(ports.clock.now()),
      ports.Sha256,
    );
  };

  const ask = async (): Promise<void> => {
    const turn = turns.begin('ask');
    const take = ports.taking();
    const settle = (next: NonNullable<TemporaryState['ask']>): void => {
      if (turn.stands('ask', 'form')) setState({ ask: next });
    };
    const { kind, token, role } = getState();
    let prepared: PreparedRequest | null = null;
    try {
      prepared = await prepare();
      settle({ phase: 'asking', prepared });
      const carry = getState().whom === 'sandbox' ? ports.askSandbox : ports.askAws;
      const { reply, legs } = await carry(prepared.http);
      const read = withoutEcho(readStsReply(reply), prepared.http);
      if (!turn.stands('ask', 'form')) return;
      const { status, ms } = reply;
      const answered = { prepared, status, ms, requestId: read.requestId, legs };
      if (read.kind === 'refused') return settle({ ...answered, phase: 'refused', reply: read });
      const identity = kind === 'web-identity' ? { token, roleArn: role.roleArn } : null;
      const inUse = take(read.credentials, identity);
      settle({ ...answered, phase: 'issued', credentials: read.credentials, inUse });
    } catch (thrown) {
      settle({ phase: 'failed', prepared, fault: faultData(toFault(thrown)) });
    }
  };

  const actions: TemporaryActions = {
    edit(change) {
      turns.begin('form');
      setState({ ...change, ask: null });
    },
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
    async fillExampleToken() {
      const turn = turns.begin('form');
      const token = await ports.exampleToken();
      if (!turn.stands('form')) return;
      const { role } = getState();
      setState({ token, role: { ...role, roleArn: 'arn:aws:iam::123456789012:role/web' }, ask: null });
    },
    ask,
  };
  return Object.assign(store, { actions });
}

/**
 * The endpoint that the request is signed for. Another one than AWS's takes requests of any region, under its own name.
 * @throws Fault `sts-endpoint-refused` for a region that is none
 */
function endpointOf({ whom, proxy, region }: TemporaryState): StsEndpoint {
  if (whom === 'sandbox') return stsEndpointOf('');
  const endpoint = stsEndpointOf(region);
  return proxy.kind === 'other' ? { ...endpoint, host: proxy.host } : endpoint;
}
