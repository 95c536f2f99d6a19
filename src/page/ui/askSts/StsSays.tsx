import { Fragment } from 'react';
import { clockSkews, type ClockSkew } from '../../../core/findings/clockSkews';
import { refusalCause } from '../../../core/sts/refusalCause';
import { answerMeans, endpointsDiffer } from '../../../words/en/askSts/askStsWords';
import { refusedFor } from '../../../words/en/askSts/refusedFor';
import { faultInWords } from '../../../words/en/faults/faultInWords';
import type { Asking } from '../../state/askSts/state';
import { Notice } from '../kit/Notice';
import { Refusal } from '../kit/Refusal';
import { formatMs, formatUtcAndLocal, formatUtcTime } from '../kit/time';
import { ClockGauge } from '../shared/ClockGauge';
import { Row } from '../shared/Values';

/** The answers of STS, the first of them in the attributes of the region. */
export function StsSays({ askings }: { readonly askings: readonly Asking[] }) {
  const replies = askings.flatMap(({ answer }) => (answer.phase === 'answered' ? [answer.reply] : []));
  const [first] = askings;
  const [status, code] = statusAndCode(first);
  const differ = endpointsDiffer(replies);
  return (
    <section
      className="k-stack asksts-says"
      aria-label="What STS says"
      data-sts-status={status}
      data-sts-code={code}
    >
      {askings.map((asking, i) => (
        <div key={`${asking.host ?? i}`} aria-live="polite">
          {/* New each time, so that what is the same as before is announced as well. */}
          <Fragment key={asking.at}>
            <Answer asking={asking} />
            {asking.answer.phase === 'asking' ? null : (
              <p className="k-fine">
                Asked {asking.again ? 'again ' : ''}at {formatUtcTime(asking.at)} UTC.
              </p>
            )}
          </Fragment>
        </div>
      ))}
      {differ === null ? null : <p className="k-fine">{differ}</p>}
    </section>
  );
}

function statusAndCode(asking: Asking | undefined): readonly [string, string] {
  if (asking?.answer.phase !== 'answered') return ['', ''];
  const { status, reply } = asking.answer;
  return [`${status}`, reply.kind === 'refused' ? reply.code : ''];
}

function Answer({ asking: { how, host, answer } }: { readonly asking: Asking }) {
  switch (answer.phase) {
    case 'asking':
      return <p className="k-note">Waiting for {host ?? 'STS'}.</p>;
    case 'failed': {
      const { says, next } = faultInWords(answer.fault);
      return (
        <Notice tone="warn" title={host === null ? 'Not sent' : `No answer to a request for ${host}`}>
          <p>
            {says}
            {answer.fault.leg === undefined ? '' : ` (leg ${answer.fault.leg})`}.
          </p>
          {next === undefined ? null : <p>{next}.</p>}
        </Notice>
      );
    }
    case 'answered': {
      const { reply } = answer;
      if (reply.kind === 'identity') {
        return (
          <Notice tone="ok" title={`STS knows who this is: ${reply.identity.arn}`}>
            <p>{answerMeans(how, reply)}</p>
            <Facts answer={answer} host={host} />
          </Notice>
        );
      }
      const { sentence, next } = refusedFor(refusalCause(reply));
      return (
        <Notice tone="bad" title={reply.code}>
          <Refusal quote={reply.message} sentence={`${sentence} ${answerMeans(how, reply)}`} next={next} />
          <Facts answer={answer} host={host} />
        </Notice>
      );
    }
  }
}

type Answered = Extract<Asking['answer'], { readonly phase: 'answered' }>;

function Facts({ answer, host }: { readonly answer: Answered; readonly host: string | null }) {
  const { reply, status, ms, date } = answer;
  return (
    <>
      <dl className="k-values">
        {reply.kind === 'identity' ? (
          <>
            <Row term="Account">
              <code>{reply.identity.account}</code>
            </Row>
            <Row term="User ID">
              <code>{reply.identity.userId}</code>
            </Row>
          </>
        ) : null}
        <Row term="Answer">
          HTTP {status} of {host} after {formatMs(ms)}
        </Row>
        <Row term="Request ID">
          <code>{reply.requestId}</code>
        </Row>
        {date === undefined ? null : (
          <>
            <Row term="Its clock">{formatUtcAndLocal(date).text}</Row>
          </>
        )}
      </dl>
      <ClockGauge skews={skewsOf(answer)} />
    </>
  );
}

/** Of this machine by AWS's Date, and of whoever signed by the sentence of STS. */
function skewsOf({ reply, date, now, ms }: Answered): readonly ClockSkew[] {
  const message = reply.kind === 'refused' ? { message: reply.message } : {};
  const clock = date === undefined ? {} : { date, receivedAt: now - ms / 2 };
  return clockSkews({ sts: { kind: 'error', ...message, ...clock } });
}
