import { useState } from 'react';
import { driverAddress } from '../../../core/capture/driverAddress';
import { exportLines } from '../../state/listen/exportLines';
import { CopyLine } from '../kit/CopyLine';
import { Disclosure } from '../kit/Disclosure';
import { useListen } from './useListen';

/** Where to point a driver, whole, and what is particular about it. */
export function PointHere() {
  const listener = useListen((state) => state.listener);
  const [forShell, setForShell] = useState(false);
  if (!listener) return null;
  const { caFile, relayTo, relayAll } = listener;
  return (
    <section className="listen-point" aria-labelledby="listen-point">
      <h2 id="listen-point">Point a driver here</h2>
      <CopyLine label="connection string" text={driverAddress(listener)} breaks="options" />
      <Disclosure label="Export lines for a shell" open={forShell} onToggle={setForShell}>
        <CopyLine label="export lines" text={exportLines(listener)} breaks="lines" />
        {relayTo === undefined ? (
          <p className="listen-note">The keys are of a user that the sandbox knows, and open nothing else.</p>
        ) : null}
      </Disclosure>
      {caFile === undefined ? null : (
        <p className="k-note listen-note">
          With TLS. The driver must trust the certificate that <code>tlsCAFile</code> names.
        </p>
      )}
      {relayTo === undefined ? null : (
        <p className="k-note listen-note">
          Each login is passed on to <code>{relayTo}</code> and back, unchanged.{' '}
          {relayAll
            ? 'So is everything after it.'
            : 'After its login the connection is closed, so a driver may log in again and again.'}
        </p>
      )}
    </section>
  );
}
