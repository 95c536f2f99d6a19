import { clockSkews } from '../../../../core/findings/clockSkews';
import { knowledgeOf } from '../../../../core/findings/knowledgeOf';
import { worthAWord } from '../../../../core/findings/worthAWord';
import { timeWords } from '../../../../words/en/findings/time';
import { wordsIn } from '../../../../words/en/findings/wordsIn';
import { echoMaskOf } from '../../../state/selectors/echo';
import { readableMessage } from '../../../state/selectors/readable';
import { messageEvents } from '../../../state/selectors/bytes';
import { timeFindings } from '../../../state/selectors/timeFindings';
import { endingOf, lastOf } from '../../../state/selectors/run';
import { arnOf } from '../../../state/selectors/shown';
import { Notice } from '../../kit/Notice';
import { ClockGauge } from '../../shared/ClockGauge';
import { useCountersign } from '../../shared/store';
import { Row, Value, Values } from '../../shared/Values';
import { KeptBack } from './KeptBack';
import { LongText } from '../../kit/LongText';

const titles = {
  held: 'Held:',
  sent: 'Sent:',
  received: 'Reply to',
  edited: 'Changed, as the client read it: the reply to',
} as const;

export function VerdictView() {
  const log = useCountersign((state) => state.log);
  const identity = lastOf(log, 'identified')?.identity;
  const ending = endingOf(log);
  const ended = endedIn(log);
  if (ending?.outcome === 'signed') return <p className="k-empty">A challenge on paper: nobody judged it.</p>;
  return (
    <div className="k-body">
      {ending?.outcome === 'authenticated' && ended ? (
        <Notice tone="warn" title="Let in, although these credentials have ended">
          {wordsIn(timeWords, ended).says}. This server did not object; AWS refuses a token whose time is
          over.
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
              ? 'none: logging in works, everything else will not'
              : identity.roles.map(({ role, db }) => `${role} on ${db}`).join(', ')}
          </Row>
        </Values>
      ) : (
        <KeptBack />
      )}
      {messageEvents(log, 'verdict').map(({ type, at, command, message }) => (
        <div key={`${type} ${at}`} className="k-block">
          <h3>
            {titles[type]} {command}
          </h3>
          <pre className="k-pre">
            <LongText>{readableMessage(message, echoMaskOf(log))}</LongText>
          </pre>
        </div>
      ))}
    </div>
  );
}

/** Whether the credentials were past their end, whatever came of it. */
function endedIn(log: Parameters<typeof timeFindings>[0]) {
  return timeFindings(log).find(({ code }) => code === 'time-credentials-ended');
}
