import { faultInWords } from '../../../words/en/faults/faultInWords';
import type { ReactNode } from 'react';
import { replyCause } from '../../../core/sts/actions/replyCause';
import { notTaken } from '../../../words/en/temporary/fieldLabels';
import { explainReply } from '../../../words/en/temporary/explainReply';
import type { Ask } from '../../state/temporary/state';
import { Expiry } from '../shared/Expiry';
import { Notice } from '../kit/Notice';
import { Refusal } from '../kit/Refusal';
import { formatMs } from '../kit/time';
import { Row } from '../shared/Values';

/** What STS said. */
export function AskOutcome({ ask }: { readonly ask: Ask }) {
  switch (ask.phase) {
    case 'asking':
      return <p className="k-note">Waiting for STS.</p>;
    case 'issued': {
      const { accessKeyId, expiration, arn } = ask.credentials;
      return (
        <Notice
          tone={ask.inUse ? 'ok' : 'warn'}
          title={
            ask.inUse
              ? 'Issued, and in use'
              : 'Issued, and not in use: you entered other credentials meanwhile'
          }
        >
          <Facts ask={ask}>
            <Row term="Access key ID">
              <code>{accessKeyId}</code>
            </Row>
            <Row term="Who">
              <code>{arn}</code>
            </Row>
            <Row term="Ends">
              <Expiry at={expiration} />
            </Row>
          </Facts>
        </Notice>
      );
    }
    case 'refused': {
      const { code, message } = ask.reply;
      const { sentence, next } = explainReply(replyCause(ask.reply));
      return (
        <Notice tone="bad" title={code}>
          <Refusal quote={message} sentence={sentence} next={next} />
          <Facts ask={ask} />
        </Notice>
      );
    }
    case 'failed': {
      const { says, next } = faultInWords(ask.fault);
      const { code, leg } = ask.fault;
      return (
        <Notice tone="bad" title={ask.prepared ? 'No answer from STS' : 'Not sent'}>
          <p>
            {code === 'sts-input-invalid' ? notTaken(ask.fault.field) : says}
            {leg === undefined ? '' : ` (leg ${leg})`}.
          </p>
          {next === undefined ? null : <p>{next}.</p>}
        </Notice>
      );
    }
  }
}

function Facts({
  ask,
  children,
}: {
  readonly ask: Ask & { readonly phase: 'issued' | 'refused' };
  readonly children?: ReactNode;
}) {
  const address = ask.legs.find((event) => event.type === 'leg' && event.fact.leg === 'tcp');
  const { signing } = ask.prepared;
  return (
    <dl className="k-values" data-below>
      {children}
      {signing ? (
        <Row term="Signed with">
          <code>{signing.accessKeyId}</code>
        </Row>
      ) : null}
      <Row term="Answer">
        HTTP {ask.status} after {formatMs(ask.ms)}
      </Row>
      {address?.type === 'leg' && address.fact.leg === 'tcp' ? (
        <Row term="From">
          <code>{`${address.fact.address}:${address.fact.peer.port}`}</code>
        </Row>
      ) : null}
      <Row term="Request ID">
        <code>{ask.requestId}</code>
      </Row>
    </dl>
  );
}
