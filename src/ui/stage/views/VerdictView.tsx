import { readableMessage } from '../../../state/selectors/readable';
import { messageEvents } from '../../../state/selectors/bytes';
import { keptBackIn } from '../../../state/selectors/judged';
import { endingOf, lastOf } from '../../../state/selectors/run';
import { arnOf } from '../../../state/selectors/shown';
import { Card } from '../../kit/Card';
import { PartyMark } from '../../kit/party';
import { useCountersign } from '../../store';
import { StepLink } from '../StepLink';
import { Row, Value, Values } from '../Values';
import './WhatWasTold.css';

const titles = { held: 'Held:', sent: 'Sent:', received: 'Reply to' } as const;

export function VerdictView() {
  const log = useCountersign((state) => state.log);
  const identity = lastOf(log, 'identified')?.identity;
  const ending = endingOf(log);
  if (ending?.outcome === 'signed')
    return <p className="stage-empty">A challenge on paper: nobody judged it.</p>;
  return (
    <div className="stage-body">
      {identity ? (
        <Values names={[]} shown={{}}>
          <Row term="Authenticated as">
            <span className="stage-mono">
              {identity.user === arnOf(log) ? <Value name="arn" text={identity.user} /> : identity.user}
            </span>
          </Row>
          <Row term="Database">{identity.db}</Row>
          <Row term="Roles">
            {identity.roles.length === 0
              ? 'none: logging in works, everything else will not'
              : identity.roles.map(({ role, db }) => `${role} on ${db}`).join(', ')}
          </Row>
        </Values>
      ) : (
        <KeptBack />
      )}
      {messageEvents(log, 'verdict').map(({ type, at, command, message }) => (
        <div key={`${type} ${at}`} className="stage-block">
          <h3>
            {titles[type]} {command}
          </h3>
          <pre className="stage-pre">{readableMessage(message)}</pre>
        </div>
      ))}
    </div>
  );
}

/** After a refusal, in the sandbox: the reason, which no client of a real server is told. */
function KeptBack() {
  const kept = keptBackIn(useCountersign((state) => state.log));
  if (!kept) return null;
  return (
    <Card title="What a real server keeps to itself" mark={<PartyMark party={kept.by} />}>
      <p className="told-head">{kept.title}</p>
      <blockquote className="told-quote">{kept.reason}</blockquote>
      <p>
        How it came to that: <StepLink step="sts" />
      </p>
    </Card>
  );
}
