import { readFinalPayload } from '../../../../core/capture/login';
import { orNull } from '../../../../core/fault/fault';
import { int32Field, readPayload } from '../../../../core/mongodbAws/payload';
import { echoMaskOf } from '../../../../core/trace/echo';
import type { HandshakeEvent } from '../../../../core/trace/events';
import { lastOf } from '../../../../core/trace/inLog';
import { flagInWords } from '../../../../words/en/flagInWords';
import { runNoticeInWords } from '../../../../words/en/notices';
import { messageFields } from '../../../state/selectors/messageFields';
import { holdsToken } from '../../../state/selectors/shown';
import { LongText } from '../../kit/LongText';
import { Notice } from '../../kit/Notice';
import { useCountersign, useLog, useSigner } from '../../shared/store';
import { Term } from '../../shared/Term';
import { useShown } from '../useShown';
import { Row, Value, Values } from '../../shared/Values';
import { AuthorizationText } from './SignatureView';

export function ClientFirstView() {
  const { shown } = useShown();
  const signer = useSigner();
  const payload = useCountersign((state) => lastOf(state.log, 'client-first')?.payload);
  const command = useCommand('saslStart');
  if (payload === undefined) return null;
  return (
    <Values names={['clientNonce', 'clientFirst']} shown={shown}>
      {command === null ? null : (
        <Row
          term={
            <>
              <Term of="SASL" /> command
            </>
          }
        >
          <code>
            <LongText atFirst={300}>{command}</LongText>
          </code>
          {signer === 'you' ? (
            <small className="stage-says">
              Sent as <Term of="OP_MSG" />, like every message here.
            </small>
          ) : null}
        </Row>
      )}
      <Row
        term={
          <>
            <Term of="gs2-cb-flag" /> (p)
          </>
        }
      >
        {flagInWords(orNull(() => int32Field(readPayload(payload), 'p')))}
      </Row>
      <Row term={<Term of="payload">Payload</Term>}>
        {payload.length} bytes of <Term of="BSON" />
      </Row>
    </Values>
  );
}

export function ServerFirstView() {
  const { shown } = useShown();
  const event = useCountersign((state) => lastOf(state.log, 'server-first'));
  const notice = useCountersign((state) => lastOf(state.log, 'notice'));
  if (!event) return null;
  return (
    <div className="k-body">
      {notice?.step === 'server-first' ? (
        <Notice tone="warn" title="Not what a server sends">
          {runNoticeInWords(notice.notice)}
        </Notice>
      ) : null}
      {event.unknownFields.length > 0 ? (
        <Notice
          tone="warn"
          title={`${event.unknownFields.length} more ${event.unknownFields.length === 1 ? 'field' : 'fields'} than s and h`}
        >
          {event.unknownFields.join(', ')}: the specification allows them; the Rust, C and .NET drivers refuse
          them.
        </Notice>
      ) : null}
      {/\.amazonaws\.com(\.cn)?$/.test(event.stsHost) ? null : (
        <Notice tone="info" title="This host is not Amazon’s">
          The specification does not require one. A signature for it is worth something only to an STS that
          answers to this name.
        </Notice>
      )}
      <Values names={['serverNonce', 'stsHost', 'region', 'serverFirst']} shown={shown}>
        {event.payload ? <Row term="Payload">{event.payload.length} bytes of BSON</Row> : null}
      </Values>
    </div>
  );
}

export function ClientFinalView() {
  const { shown, signing } = useShown();
  const command = useCommand('saslContinue');
  if (!signing) return null;
  const temporary = signing.clientFinal !== null && holdsToken(signing.clientFinal);
  const sent = signing.clientFinal && readFinalPayload(signing.clientFinal);
  return (
    <div className="k-body">
      <div className="k-block">
        <h3>Authorization header (a)</h3>
        <AuthorizationText />
      </div>
      <Values names={['clientFinal']} shown={temporary ? withoutPayload(shown) : shown}>
        {shown.amzDate === undefined ? null : (
          <Row term="X-Amz-Date (d)">
            <span className="k-mono">
              <Value name="amzDate" text={shown.amzDate} />
            </span>
          </Row>
        )}
        <Row term="Session token (t)">
          {temporary ? 'not encrypted itself; TLS protects it' : 'none; temporary credentials need one'}
        </Row>
        {sent && sent.authorization !== signing.signing.authorization ? (
          <SentInstead field="a" text={sent.authorization} />
        ) : null}
        {sent && sent.amzDate !== shown.amzDate ? <SentInstead field="d" text={sent.amzDate} /> : null}
        {command === null ? null : (
          <Row term="Command">
            <code>
              <LongText atFirst={300}>{command}</LongText>
            </code>
          </Row>
        )}
        {signing.clientFinal ? <Row term="Payload">{signing.clientFinal.length} bytes of BSON</Row> : null}
      </Values>
      {temporary && shown.clientFinal !== undefined ? (
        <details>
          <summary>Show the payload in base64: the session token is in it</summary>
          <Values names={['clientFinal']} shown={shown} />
        </details>
      ) : null}
    </div>
  );
}

/** What went out in the place of a field that was computed. */
function SentInstead({ field, text }: { readonly field: 'a' | 'd'; readonly text: string }) {
  return (
    <Row term={`Sent in its place (${field})`}>
      <code>
        <LongText exact>{text || 'nothing that can be read'}</LongText>
      </code>
    </Row>
  );
}

/** What stands around a payload in its message, as that goes out; null where there is none, as on paper. */
function useCommand(command: 'saslStart' | 'saslContinue'): string | null {
  const log = useLog();
  const sent = log.findLast((event) => isOutgoing(event) && event.command === command);
  if (!sent || !isOutgoing(sent)) return null;
  const read = messageFields(sent.message, echoMaskOf(log));
  const around = read?.fields.filter(({ name }) => name !== 'payload');
  return around?.map(({ name, text }) => `${name}: ${text}`).join(', ') ?? 'not readable';
}

function isOutgoing(event: HandshakeEvent): event is HandshakeEvent & { readonly type: 'sent' | 'held' } {
  return event.type === 'sent' || (event.type === 'held' && !event.reply);
}

/** Base64 of a payload with a token in it is the token for whoever can decode: it is folded away. */
function withoutPayload<T extends { readonly clientFinal?: string }>(shown: T): Omit<T, 'clientFinal'> {
  const { clientFinal: _folded, ...rest } = shown;
  return rest;
}
