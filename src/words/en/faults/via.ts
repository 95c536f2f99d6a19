import type { FaultFacts, Where } from '../../../core/fault/facts';
import type { Said } from './said';

type ViaCode = 'via-silent' | 'via-credentials' | 'via-refused' | 'via-invalid';
type Words = { readonly [C in ViaCode]: (facts: FaultFacts[C] & Where) => Said };

const checkUrl = 'Check scheme, host and port of its URL: http://, https:// or socks5://';
const inUrl = 'http://USER:PASSWORD@HOST:PORT, with what is special percent-encoded';

/** The proxy of a network, by its address: never to be taken for the one that serves the page. */
export function forwardProxy({ via }: Where): string {
  return via === undefined ? 'the forward proxy' : `the forward proxy ${via}`;
}

/** As a sentence begins. */
function itself(at: Where): string {
  return `T${forwardProxy(at).slice(1)}`;
}

/** The way out of a network through a forward proxy. */
export const viaFaults: Words = {
  'via-silent': (at) => ({
    says: `${itself(at)} did not answer in time`,
    next: `It may wait for ${at.host ?? 'the target'} in vain: ask whoever runs it whether it may connect there`,
  }),
  'via-credentials': (fault) => {
    switch (fault.problem) {
      case 'wanted':
        return {
          says: `${itself(fault)} wants credentials, and was given none`,
          next: `Name it in COUNTERSIGN_VIA or HTTPS_PROXY as ${inUrl}`,
        };
      case 'refused':
        return {
          says: `${itself(fault)} refused the credentials that it was given`,
          next: `Check user and password in its URL, ${inUrl}`,
        };
      case 'scheme':
        return {
          says: `${itself(fault)} takes ${fault.asks.length === 0 ? 'another way to sign in' : `${fault.asks.join(' or ')} alone`}, and user and password were not asked for`,
          next: 'Run a helper on this machine that signs in to it, such as px or cntlm, and name that one in its place',
        };
    }
  },
  'via-refused': (fault) => {
    const { by, status, asked, host = 'the target' } = fault;
    const answer = by === 'http' ? `HTTP ${status}` : `SOCKS reply ${status}`;
    switch (fault.problem) {
      case 'forbidden':
        return {
          says: `${itself(fault)} does not permit ${host} (${answer})`,
          next: 'Ask whoever runs it to permit that host and port: many permit port 443 alone, and a cluster has 27017 or one near it',
        };
      case 'unresolved':
        return {
          says: `${itself(fault)} does not resolve ${host} (${answer})`,
          next: 'Check the host name; one that is known inside your network alone belongs into NO_PROXY',
        };
      case 'unreachable':
        return {
          says: `${itself(fault)} did not get through to ${host} (${answer})`,
          next: `${asked === 'name' ? 'Perhaps it does not resolve the name; or' : 'Perhaps'} nothing listens there, or a firewall stands behind the proxy`,
        };
      case 'other':
        return { says: `${itself(fault)} made no connection to ${host} (${answer})` };
    }
  },
  'via-invalid': (fault) => {
    switch (fault.problem) {
      case 'not-http':
        return { says: `${itself(fault)} does not answer as an HTTP proxy does`, next: checkUrl };
      case 'not-socks':
        return { says: `${itself(fault)} does not answer as a SOCKS 5 proxy does`, next: checkUrl };
      case 'too-long':
        return { says: `${itself(fault)} answered with headers without end`, next: checkUrl };
      case 'closed':
        return { says: `${itself(fault)} hung up before it had answered`, next: checkUrl };
    }
  },
};
