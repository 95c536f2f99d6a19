import { helloFieldInWords, unknownField } from '../../../words/en/connection/helloFields';
import { echoMaskOf } from '../../../core/trace/echo';
import { messageFields } from '../../state/selectors/messageFields';
import { readableMessage } from '../../state/selectors/readable';
import { LongText } from '../kit/LongText';
import { useLog } from '../shared/store';
import { Row, Values } from '../shared/Values';
import './connection.css';

interface HelloReadProps {
  readonly title: string;
  readonly kind: 'asked' | 'answered';
  readonly message: Uint8Array;
}

/** hello or its reply, field by field, each with what it is for; the whole of it as JSON on request. */
export function HelloRead({ title, kind, message }: HelloReadProps) {
  const echo = echoMaskOf(useLog());
  const read = messageFields(message, echo);
  return (
    <div className="k-block">
      <h3>{title}</h3>
      {read ? (
        <Values names={[]} shown={{}}>
          {read.fields.map(({ name, text }) => (
            <Row key={name} term={<code>{name}</code>}>
              <code>
                <LongText atFirst={300}>{text}</LongText>
              </code>
              <small className="connection-says">{helloFieldInWords(name, kind) ?? unknownField}</small>
            </Row>
          ))}
        </Values>
      ) : null}
      {read && read.more > 0 ? <p className="k-fine">{read.more} more fields stand in the JSON.</p> : null}
      <details open={read === null}>
        <summary>The whole message as JSON</summary>
        <pre className="k-pre">
          <LongText>{readableMessage(message, echo)}</LongText>
        </pre>
      </details>
    </div>
  );
}
