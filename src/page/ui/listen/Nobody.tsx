import { driverAddress } from '../../../core/capture/driverAddress';
import type { ListenerFacts } from '../../../core/capture/frames';
import { bashWord } from '../../../core/bytes/bashWord';
import { exportLines } from '../../state/listen/exportLines';
import { CopyLine } from '../kit/CopyLine';
import { useListen } from './useListen';

/** In place of the stage while no connection is chosen: what to do to see one. */
export function Nobody() {
  const some = useListen((state) => state.connections.size > 0);
  const listener = useListen((state) => state.listener);
  if (some) {
    return (
      <section className="listen-nobody" aria-label="Stage">
        <h2 className="k-stage-title">Choose a connection</h2>
        <p>Its steps appear in the middle, its bytes here, as for a handshake of your own.</p>
      </section>
    );
  }
  return (
    <section className="listen-nobody" aria-label="Stage">
      <h2 className="k-stage-title">
        {listener ? 'No driver has connected yet' : 'What drivers send when they log in'}
      </h2>
      <p>
        {listener
          ? 'Point your own program at the listener. Each login shows here as it happens: what the driver sent, what it was told, and why.'
          : 'Here the logins of your own programs show as they happen, as soon as a listener tells this page of them.'}
      </p>
      {listener ? <Start listener={listener} /> : null}
    </section>
  );
}

function Start({ listener }: { readonly listener: ListenerFacts }) {
  const address = driverAddress(listener);
  const answers = listener.relayTo === undefined;
  return (
    <ol className="listen-start">
      <li>
        <h3>Give your driver this connection string</h3>
        <CopyLine label="whole connection string" text={address} breaks="options" />
        <p>
          {listener.tls ? 'With TLS, ' : 'Without TLS, '}
          and from this machine only.
        </p>
      </li>
      <li>
        <h3>Leave its credentials where they are</h3>
        <p>
          The driver takes them from its own environment, as it does for Atlas. The secret access key is never
          sent, here or there.
          {answers ? ' Or take those of a user that the sandbox knows, in a shell:' : ' In a shell:'}
        </p>
        <CopyLine label="export lines for a shell" text={exportLines(listener)} breaks="lines" />
      </li>
      <li>
        <h3>Start it, or try mongosh</h3>
        <CopyLine label="mongosh command" text={`mongosh ${bashWord(address)}`} />
      </li>
    </ol>
  );
}
