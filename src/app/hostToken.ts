import { tokenIn } from '../core/hostLadder/address';
import { writeAddress } from '../state/address';
import type { Store } from '../state/store';

/**
 * The address that the server printed brings the page a token in its fragment, now or later. It is taken out of the
 * address at once and is in memory only: a reload forgets it, and no history and no bookmark has it.
 */
export function takeHostToken(store: Store): void {
  const take = (): void => {
    const token = tokenIn(location.hash);
    if (token === null) return;
    const { cursor } = store.getState();
    history.replaceState(null, '', writeAddress({ mode: 'handshake', step: cursor }));
    void import('../transport/host').then(({ hostPort }) =>
      store.actions.offerMachine(hostPort(location.href, token)),
    );
  };
  take();
  addEventListener('hashchange', take);
}
