import { tokenIn } from '../../core/link/pageToken';
import type { SessionPort } from '../../core/link/sessionPort';
import { writeAddress } from '../state/address/address';
import type { Store } from '../state/handshake/store';
import { orRefused } from './orRefused';

const key = 'countersign-machine';

/**
 * The address that the server printed brings the page a token in its fragment, now or later. The page exchanges it for
 * a cookie that no script can read and takes it out of the address. That keeps it out of bookmarks, of the way back and
 * of what is copied from the address bar, but not out of the browser's history, which has the address as it was first
 * opened. So it is good only while the process runs that printed it: each start makes a new one.
 */
export function takeToken(store: Store, session: SessionPort): void {
  const take = (before: string): void => {
    const found = tokenIn(location.hash);
    if (!found) return;
    history.replaceState(null, '', found.place || before);
    void session.enter(found.token);
  };
  const offer = ({ machine }: { readonly machine: boolean }): void => {
    keep(machine);
    if (!machine) return;
    void import('../transport/host').then(({ hostPort }) =>
      store.actions.offerMachine(hostPort(location.href)),
    );
  };
  session.observe(offer);
  addEventListener('hashchange', ({ oldURL }) => take(new URL(oldURL).hash || '#'));
  take(writeAddress({ mode: 'handshake', step: store.getState().cursor }));
  // A reload keeps the cookie; that there is a machine to ask for is all that this tab has to remember.
  if (remembered())
    void session.ask().then(
      (state) => offer({ machine: state.machine && state.held }),
      () => keep(false),
    );
}

function keep(machine: boolean): void {
  // A browser that keeps nothing needs the address that was printed again after a reload.
  orRefused(() =>
    machine ? sessionStorage.setItem(key, 'lends its credentials') : sessionStorage.removeItem(key),
  );
}

function remembered(): boolean {
  return orRefused(() => sessionStorage.getItem(key)) !== null;
}
