import { replyFields } from '../../../../words/en/replyFields';
import { echoMaskOf } from '../../../../core/trace/echo';
import { messageFields } from '../../../state/selectors/messageFields';
import { readableMessage } from '../../../state/selectors/readable';
import { LongText } from '../../kit/LongText';
import { useLog } from '../../shared/store';
import { Row, Values } from '../../shared/Values';

interface MessageReadProps {
  readonly title: string;
  /** What is to be said of it, where its fields are told elsewhere. */
  readonly says?: string;
  readonly message: Uint8Array;
}

/** A message field by field, each with what it says; the whole of it as JSON on request. */
export function MessageRead({ title, says, message }: MessageReadProps) {
  const log = useLog();
  const echo = echoMaskOf(log);
  const read = says === undefined ? messageFields(message, echo) : null;
  return (
    <div className="k-block">
      <h3>{title}</h3>
      {says === undefined ? null : <p>{says}</p>}
      {read ? (
        <Values names={[]} shown={{}}>
          {read.fields
            .filter(({ name }) => name !== '$db')
            .map(({ name, text }) => (
              <Row key={name} term={<code>{name}</code>}>
                <code>
                  <LongText atFirst={300}>{text}</LongText>
                </code>
                {Object.hasOwn(replyFields, name) ? (
                  <small className="stage-says">{replyFields[name]}</small>
                ) : null}
              </Row>
            ))}
        </Values>
      ) : null}
      {read && read.more > 0 ? <p className="k-fine">{read.more} more fields stand in the JSON.</p> : null}
      <details open={says === undefined && read === null}>
        <summary>The whole message as JSON</summary>
        <pre className="k-pre">
          <LongText>{readableMessage(message, echo)}</LongText>
        </pre>
      </details>
    </div>
  );
}
