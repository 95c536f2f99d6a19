import type { StsJudgement } from '../../../../core/sts/judgement';
import { LongText } from '../../kit/LongText';
import { Term } from '../../shared/Term';
import { Row, Value, Values } from '../../shared/Values';

/** What STS answered the server, field by field; as XML on request. */
export function StsAnswerFields({
  judgement: { outcome, status, xml },
}: {
  readonly judgement: StsJudgement;
}) {
  const requestId = /<RequestId>([^<]*)<\/RequestId>/u.exec(xml)?.[1];
  return (
    <div className="k-block">
      <h3>
        What STS answered<small>HTTP {status}, to the server</small>
      </h3>
      <Values names={[]} shown={{}}>
        {outcome.accepted ? (
          <>
            <Row term={<Term of="ARN">Arn</Term>}>
              <span className="k-mono">
                <Value name="arn" text={outcome.identity.arn} />
              </span>
              <small className="stage-says">
                Who signed: after arn the <Term of="partition" />, the service, the account and the name. The
                server goes on with this.
              </small>
            </Row>
            <Row term="UserId">
              <code>{outcome.identity.userId}</code>
              <small className="stage-says">
                AWS’s own ID for the same: AIDA… is an <Term of="IAM" /> user, AROA… an{' '}
                <Term of="assumed role" /> with the session’s name.
              </small>
            </Row>
            <Row term="Account">
              <code>{outcome.identity.account}</code>
              <small className="stage-says">The AWS account that the key belongs to.</small>
            </Row>
          </>
        ) : (
          <>
            <Row term="Code">
              <code>{outcome.error.code}</code>
            </Row>
            <Row term="Message">
              <LongText atFirst={300}>{outcome.error.message}</LongText>
            </Row>
          </>
        )}
        {requestId === undefined ? null : (
          <Row term="RequestId">
            <code>{requestId}</code>
            <small className="stage-says">AWS Support can find the request by it.</small>
          </Row>
        )}
      </Values>
      <details>
        <summary>The whole answer as XML</summary>
        <pre className="k-pre">
          <LongText>{xml}</LongText>
        </pre>
      </details>
    </div>
  );
}
