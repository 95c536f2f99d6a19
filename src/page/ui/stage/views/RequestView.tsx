import { lastOf } from '../../../../core/trace/inLog';
import { runSignsToken } from '../../../state/selectors/shown';
import { CutShort } from '../../kit/CutShort';
import { Term } from '../../shared/Term';
import { bytesInWords } from '../bytesInWords';
import { Computed } from '../Computed';
import { useCountersign, useSigner } from '../../shared/store';
import { useShown } from '../useShown';
import { Row, Value, Values } from '../../shared/Values';

export function RequestView() {
  const request = useCountersign((state) => lastOf(state.log, 'request'));
  const token = useCountersign((state) => runSignsToken(state.log));
  const { shown } = useShown();
  const signer = useSigner();
  if (!request) return null;
  const { headers, method, path, body } = request.request;
  return (
    <>
      <Values names={['region']} shown={shown}>
        <Row term="Method and path">
          <code>
            {method} {path}
          </code>
        </Row>
        {Object.entries(headers).map(([name, text]) => (
          <Row key={name} term={name}>
            <span className="k-mono">
              {name === 'host' && text === shown.stsHost ? (
                <Value name="stsHost" text={text} />
              ) : name === 'x-mongodb-server-nonce' && text === shown.serverNonce ? (
                <Value name="serverNonce" text={text} />
              ) : (
                text
              )}
            </span>
          </Row>
        ))}
        <Row term="x-amz-date">
          <span className="k-mono">
            <Value name="amzDate" text={request.amzDate} />
          </span>
        </Row>
        {token ? (
          <Row term="x-amz-security-token">
            {signer === 'driver' ? 'the driver’s session token' : 'your session token'}, signed like the rest
          </Row>
        ) : null}
        <Row term="Body">
          <code>{body}</code>
        </Row>
      </Values>
      {shown.payloadHash === undefined ? null : (
        <Computed
          what={<>Body, {bytesInWords(body)}</>}
          by={<Term of="SHA-256" />}
          to={
            <CutShort label="hash of the body">
              <Value name="payloadHash" text={shown.payloadHash} />
            </CutShort>
          }
          into="canonical-request"
        />
      )}
    </>
  );
}
