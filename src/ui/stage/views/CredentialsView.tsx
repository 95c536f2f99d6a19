import { firstOf } from '../../../state/selectors/run';
import { formatUtcAndLocal } from '../../kit/time';
import { useCountersign, useSigner } from '../../store';
import { useShown } from '../useShown';
import { Row, Values } from '../Values';

export function CredentialsView() {
  const log = useCountersign((state) => state.log);
  const secretLength = useCountersign((state) => state.ran?.secretAccessKey.length ?? 0);
  const tokenLength = useCountersign((state) => state.ran?.sessionToken.length ?? 0);
  const { shown } = useShown();
  const signer = useSigner();
  const started = firstOf(log, 'started');
  if (!started) return null;
  const rows = { ...shown, accessKeyId: started.accessKeyId };
  return (
    <Values names={['accessKeyId']} shown={rows}>
      <Row term="Kind">
        {started.temporary
          ? 'Temporary: a session token goes with it'
          : 'Long-term: no session token is sent'}
      </Row>
      <Row term="Secret access key">
        {signer === 'driver'
          ? 'never sent, so not known here'
          : `${secretLength} characters, in this tab only`}
      </Row>
      <Row term="Session token">{started.temporary ? `${tokenLength} characters` : 'none'}</Row>
      {started.expiration === undefined ? null : (
        <Row term="Ends">{formatUtcAndLocal(started.expiration).text}</Row>
      )}
      <Row term={signer === 'driver' ? 'Connected' : 'Run begun'}>{formatUtcAndLocal(started.wall).text}</Row>
    </Values>
  );
}
