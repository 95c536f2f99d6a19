import type { StoreApi } from 'zustand/vanilla';
import { Fault, faultData, toFault } from '../../../core/fault/fault';
import { foundOnHost } from '../../../core/hostSources/hostSources';
import type { HostPort } from '../../../core/hostSources/port';
import type { Clock } from '../../../core/link/ports';
import type { Inputs } from '../inputs/inputs';
import { ownSources, type InputTurns } from '../inputs/inputTurns';
import type { State } from '../view/state';
import type { Edits } from './edits';

/** What the store knows of the machine that serves the page. */
export interface Machine {
  /** Its server lends its credentials. */
  offerMachine(port: HostPort): void;
  /** Has its sources asked by the chosen order, and uses what is found in place of the page's own. */
  askMachine(): Promise<void>;
  /**
   * An edit took effect. Where a person turned to the page's own sources, or entered credentials since the machine was
   * asked, its answer is not waited for any more; where another order was chosen, it is asked again.
   */
  heed(change: Partial<Inputs>): void;
  /** As `askMachine`, where what was found last has expired or was found in another order. */
  refresh(): Promise<void>;
  /** @throws Fault where nobody has offered anything */
  port(): HostPort;
}

export function machineOf(
  { getState, setState }: StoreApi<State>,
  { edit, arrive }: Pick<Edits, 'edit' | 'arrive'>,
  turns: InputTurns,
  clock: Clock,
): Machine {
  let offered: HostPort | null = null;
  let asking: Promise<void> | null = null;
  let asked = turns.begin();
  const isWanted = (): boolean => asked.stands('machine', ...ownSources);

  const askOnce = async (port: HostPort): Promise<void> => {
    for (;;) {
      const { order } = getState().inputs;
      const machine = await port.resolve(order.id);
      if (!isWanted()) return;
      // The server answers one page at a time, so an order that was changed meanwhile is asked for afterwards.
      if (getState().inputs.order !== order) continue;
      setState({ machine: { phase: 'offered' } });
      edit({ machine }, asked);
      return;
    }
  };

  const ask = (): Promise<void> => {
    if (!offered) return Promise.resolve();
    asked = turns.begin('machine');
    arrive(asked);
    setState({ machine: { phase: 'asking' } });
    asking ??= askOnce(offered)
      .catch((thrown: unknown) => {
        if (isWanted()) setState({ machine: { phase: 'failed', fault: faultData(toFault(thrown)) } });
      })
      .finally(() => (asking = null));
    return asking;
  };

  return {
    offerMachine(port) {
      offered = port;
      setState({ machine: { phase: 'offered' } });
    },
    askMachine: ask,
    heed(change) {
      const { phase } = getState().machine;
      const isLeft = change.machine === null ? offered !== null : phase === 'asking' && !isWanted();
      if (isLeft) setState({ machine: { phase: 'offered' } });
      const { machine, order } = getState().inputs;
      if (machine && machine.host.order !== order.id) void ask();
    },
    async refresh() {
      const { machine, order } = getState().inputs;
      if (!machine) return;
      const ends = foundOnHost(machine.host)?.found.expiration;
      if (asking || machine.host.order !== order.id || (ends !== undefined && ends <= clock.now()))
        await ask();
    },
    port() {
      if (offered) return offered;
      throw new Fault('credentials-missing', { problem: 'lends-none' });
    },
  };
}
