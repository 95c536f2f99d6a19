import type { CertificateFacts } from '../../../core/link/facts';
import { LongText } from '../kit/LongText';
import { formatUtcAndLocal } from '../kit/time';
import { Row } from '../shared/Values';

/** What a certificate says of itself. */
export function Certificate({ certificate }: { readonly certificate: CertificateFacts }) {
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
