import { clockSkews } from '../../../../core/findings/clockSkews';
import { knowledgeOf } from '../../../../core/findings/knowledgeOf';
import { orNull } from '../../../../core/fault/fault';
import { toleranceMs } from '../../../../core/sts/checks';
import { readMessage } from '../../../../core/wire/readMessage';
import { messageEvents } from '../../../state/selectors/bytes';
import { firstOf, lastOf } from '../../../../core/trace/inLog';
import { worthAWord } from '../../../../core/findings/worthAWord';
import { formatUtcAndLocal } from '../../kit/time';
import { useLog, useSigner, useUi } from '../../shared/store';
import { useLoaded } from '../../shared/useLoaded';
import { WhenLoaded } from '../../shared/WhenLoaded';
import { ClockGauge } from '../../shared/ClockGauge';
import { Row, Values } from '../../shared/Values';

const kinds = {
  standalone: 'A standalone server',
  primary: 'The primary of a replica set',
  secondary: 'A secondary of a replica set',
  mongos: 'A mongos, the router of a sharded cluster',
  arbiter: 'An arbiter, which has no users to log in',
  other: 'It does not say',
} as const;

const titles = {
  held: 'hello, not sent yet',
  sent: 'hello, sent',
  received: 'The reply',
  edited: 'The reply as you changed it',
} as const;

export function HelloView() {
  const log = useLog();
  const described = lastOf(log, 'described');
  const started = firstOf(log, 'started');
  const signer = useSigner();
  const parts = useLoaded(useUi().connection, true);
  const messages = messageEvents(log, 'hello');
  return (
    <div className="k-body">
      {described && started ? (
        <Values names={[]} shown={{}}>
          <Row term="Server">{kinds[described.server.kind]}</Row>
          {described.server.setName === undefined ? null : (
            <Row term="Replica set">{described.server.setName}</Row>
          )}
          <Row term="maxWireVersion">{described.server.maxWireVersion} (MONGODB-AWS needs 9 or more)</Row>
          {described.server.localTime === undefined ? null : (
            <>
              <Row term="Server’s clock">{formatUtcAndLocal(described.server.localTime).text}</Row>
              {signer === 'you' ? (
                <Row term="Clock difference">
                  {skewOf(started.wall + described.at - described.server.localTime)}
                </Row>
              ) : null}
            </>
          )}
        </Values>
      ) : null}
      <ClockGauge skews={worthAWord(clockSkews(knowledgeOf(log)))} />
      <WhenLoaded loaded={parts}>
        {({ HelloRead, speculativeInWords }) => (
          <>
            {messages.map(({ type, at, message }) => (
              <HelloRead
                key={`${type} ${at}`}
                title={titles[type]}
                kind={type === 'held' || type === 'sent' ? 'asked' : 'answered'}
                message={message}
              />
            ))}
            <div className="k-block">
              <h3>Why no speculativeAuthenticate?</h3>
              <p className="k-fine">{speculativeInWords(messages.some(isEarlyLogin))}</p>
            </div>
          </>
        )}
      </WhenLoaded>
    </div>
  );
}

/** Whether a hello carries the first message of a login. */
function isEarlyLogin({ type, message }: ReturnType<typeof messageEvents>[number]): boolean {
  const body = type === 'sent' || type === 'held' ? orNull(() => readMessage(message).body) : null;
  return body !== null && 'speculativeAuthenticate' in body;
}

/** How far the clocks are apart, and whether STS was seen to accept it. */
function skewOf(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (Math.abs(seconds) < 2) return 'less than 2 s';
  const told = `${Math.abs(seconds)} s ${seconds > 0 ? 'ahead' : 'behind'}`;
  return Math.abs(ms) > toleranceMs
    ? `yours is ${told}: more than STS was seen to accept`
    : `yours is ${told}; STS was seen to accept ${toleranceMs / 60_000} minutes either way`;
}
