import { clockSkews } from '../../../../core/findings/clockSkews';
import { knowledgeOf } from '../../../../core/findings/knowledgeOf';
import { worthAWord } from '../../../../core/findings/worthAWord';
import { timeWords } from '../../../../words/en/findings/time';
import { wordsIn } from '../../../../words/en/findings/wordsIn';
import { messageEvents } from '../../../state/selectors/bytes';
import { timeFindings } from '../../../state/selectors/timeFindings';
import { endingOf, lastOf } from '../../../../core/trace/inLog';
import { arnOf } from '../../../state/selectors/shown';
import { Notice } from '../../kit/Notice';
import { ClockGauge } from '../../shared/ClockGauge';
import { useLog } from '../../shared/store';
import { Row, Value, Values } from '../../shared/Values';
import { BringToDiagnose } from './BringToDiagnose';
import { KeptBack } from './KeptBack';
import { MessageRead } from './MessageRead';

const titles = {
  held: 'Not sent yet:',
  sent: 'Sent:',
  received: 'Reply to',
  edited: 'Changed, as the client read it: the reply to',
} as const;

const asksAsWhom = {
  held: 'It will ask as whom this connection is logged in.',
  sent: 'It asks as whom this connection is logged in.',
  received: 'Its answer is shown above: as whom, and with which roles.',
  edited: 'Its answer is shown above: as whom, and with which roles.',
} as const;

export function VerdictView() {
  const log = useLog();
  const identity = lastOf(log, 'identified')?.identity;
  const ending = endingOf(log);
  const ended = endedIn(log);
  if (ending?.outcome === 'signed')
    return <p className="k-empty">A challenge on paper: no server was asked.</p>;
  return (
    <div className="k-body">
      {ending?.outcome === 'authenticated' && ended ? (
        <Notice tone="warn" title="Let in, although these credentials have expired">
          {wordsIn(timeWords, ended).says}. This server did not object; AWS refuses an expired token.
        </Notice>
      ) : null}
      <ClockGauge skews={worthAWord(clockSkews(knowledgeOf(log)))} />
      {identity ? (
        <Values names={[]} shown={{}}>
          <Row term="Authenticated as">
            <span className="k-mono">
              {identity.user === arnOf(log) ? <Value name="arn" text={identity.user} /> : identity.user}
            </span>
          </Row>
          <Row term="Database">{identity.db}</Row>
          <Row term="Roles">
            {identity.roles.length === 0
              ? 'none: you can log in, and do nothing else'
              : identity.roles.map(({ role, db }) => `${role} on ${db}`).join(', ')}
          </Row>
        </Values>
      ) : (
        <KeptBack />
      )}
      {ending && 'fault' in ending ? null : <BringToDiagnose />}
      {messageEvents(log, 'verdict').map(({ type, at, command, message }) => (
        <MessageRead
          key={`${type} ${at}`}
          title={`${titles[type]} ${command}`}
          message={message}
          {...(command === 'connectionStatus' && identity ? { says: asksAsWhom[type] } : {})}
        />
      ))}
    </div>
  );
}

/** Whether the credentials were past their end, whatever came of it. */
function endedIn(log: Parameters<typeof timeFindings>[0]) {
  return timeFindings(log).find(({ code }) => code === 'time-credentials-ended');
}
