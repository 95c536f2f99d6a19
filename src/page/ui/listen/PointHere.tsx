import { driverAddress } from '../../../core/capture/driverAddress';
import { CopyLine } from '../kit/CopyLine';
import { useListen } from './useListen';

/** Where to point a driver, in a line, and what is particular about it. */
export function PointHere() {
  const listener = useListen((state) => state.listener);
  if (!listener) return null;
  const { caFile, relayTo, relayAll } = listener;
  return (
    <section aria-labelledby="listen-point">
      <h2 id="listen-point">Point a driver here</h2>
      <CopyLine label="connection string" text={driverAddress(listener)} clip />
      {caFile === undefined ? null : (
        <p className="k-note listen-note">
          With TLS. The driver must trust the certificate in <code>{caFile}</code>, which the connection
          string names.
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
