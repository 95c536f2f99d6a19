import type { TlsFacts } from '../../../core/link/facts';
import {
  noChainInWords,
  roleInWords,
  trustInWords,
  verifiedInWords,
} from '../../../words/en/connection/certificateInWords';
import { CheckIcon } from '../kit/icons';
import { Certificate } from './Certificate';
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
