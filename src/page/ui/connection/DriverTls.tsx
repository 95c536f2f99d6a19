import type { DriverTls as DriverTlsFacts } from '../../../core/link/facts';
import {
  noServerNameInWords,
  resumedInWords,
  shownToDriverInWords,
  signaturesInWords,
  wentOnInWords,
} from '../../../words/en/connection/driverTlsInWords';
import { useCountersign } from '../shared/store';
import { Row } from '../shared/Values';
import { Certificate } from './Certificate';
import './connection.css';

/** What a driver that came by TLS and the listener agreed on, what it said, and what it was shown. */
export function DriverTls({ tls }: { readonly tls: DriverTlsFacts }) {
  const wentOn = useCountersign(({ log }) => log.some(({ type }) => type === 'sent'));
  const { version, cipher, serverName, resumed, signatureAlgorithms, certificate } = tls;
  return (
    <>
      <div className="k-block">
        <h3>
          TLS<small>between the driver and the listener</small>
        </h3>
        <dl className="k-values">
          <Row term="Version">
            <code>{version}</code>
          </Row>
          <Row term="Cipher">
            <code>{cipher}</code>
          </Row>
          <Row term="Server name (SNI)">
            {serverName === undefined ? noServerNameInWords : <code>{serverName}</code>}
          </Row>
          <Row term="Session">{resumedInWords(resumed)}</Row>
          {signatureAlgorithms.length === 0 ? null : (
            <Row term="Signatures it takes">
              <code>{signatureAlgorithms.join(', ')}</code>
              <small className="connection-says">{signaturesInWords}</small>
            </Row>
          )}
        </dl>
      </div>
      <div className="k-block">
        <h3>
          Certificate<small>{shownToDriverInWords(resumed)}</small>
        </h3>
        <p className="k-fine connection-verified">{wentOnInWords(wentOn)}</p>
        <Certificate certificate={certificate} />
      </div>
    </>
  );
}
