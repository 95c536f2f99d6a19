import { Sha256 } from '@aws-crypto/sha256-browser';
import type { Clock } from '../../core/link/ports';
import { stsPath } from '../../core/sts/actions/frames';
import { createAskStsStore, type AskStsStore } from '../state/askSts/store';
import { proxyAddress } from '../transport/proxyAddress';
import { proxySts, proxyStsFacts } from '../transport/stsExchange';

/** What asks STS who somebody is, through the proxy that serves this page. */
export function createAskSts(clock: Clock): AskStsStore {
  const address = new URL(stsPath.slice(1), proxyAddress(document));
  return createAskStsStore({
    clock,
    Sha256,
    ask: (request) => proxySts(address, request),
    facts: () => proxyStsFacts(address),
  });
}
