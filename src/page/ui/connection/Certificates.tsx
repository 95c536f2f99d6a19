import type { CertificateFacts, TlsFacts } from '../../../core/link/facts';
import {
  noChainInWords,
  roleInWords,
  trustInWords,
  verifiedInWords,
} from '../../../words/en/connection/certificateInWords';
import { CheckIcon } from '../kit/icons';
import { LongText } from '../kit/LongText';
import { formatUtcAndLocal } from '../kit/time';
import { Row } from '../shared/Values';
import './connection.css';

/** The certificates of a server, its own first, up to the one that is trusted. */
export function Certificates({ tls: { certificate, chain } }: { readonly tls: TlsFacts }) {
  const all = [certificate, ...(chain?.authorities ?? [])];
  return (
    <div className="k-block">
      <h3>
        Certificates<small>from the server to whom the proxy trusts</small>
      </h3>
      <p className="k-fine connection-verified">{verifiedInWords}</p>
      <ol className="k-stack" aria-label="Certificates">
        {all.map((one, i) => (
          <li key={i} className="k-card">
            <strong>{roleInWords(i, all.length)}</strong>
            {chain && i === all.length - 1 ? (
              <p className="k-told" data-tone="ok">
                <CheckIcon size={14} /> {trustInWords(chain.trusted)}
              </p>
            ) : null}
            <Certificate certificate={one} />
          </li>
        ))}
      </ol>
      {chain ? null : <p className="k-fine">{noChainInWords}</p>}
    </div>
  );
}

function Certificate({ certificate }: { readonly certificate: CertificateFacts }) {
  const { subject, issuer, validFrom, validTo, alternativeNames } = certificate;
  return (
    <dl className="k-values">
      <Row term="Subject">
        <Mono text={subject === '' ? 'empty' : subject} />
      </Row>
      <Row term="Issuer">
        <Mono text={subject === issuer ? 'itself' : issuer} />
      </Row>
      <Row term="Valid from">{timeOf(validFrom)}</Row>
      <Row term="Valid to">{timeOf(validTo)}</Row>
      {alternativeNames.length === 0 ? null : (
        <Row term="For hosts">
          <Mono text={alternativeNames.join(', ')} />
        </Row>
      )}
    </dl>
  );
}

function Mono({ text }: { readonly text: string }) {
  return (
    <span className="k-mono">
      <LongText atFirst={300}>{text}</LongText>
    </span>
  );
}

/** A trace from a file may hold what is no time. */
function timeOf(text: string): string {
  const ms = Date.parse(text);
  return Number.isNaN(ms) ? text : formatUtcAndLocal(ms).text;
}
