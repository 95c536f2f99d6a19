import { chains } from '../../../core/ladder/chains';
import { rungTitles } from '../../../core/ladder/rungs';
import { chainInText, signingCredentials } from '../../../state/ladder';
import { firstOf } from '../../../state/selectors/run';
import { formatUtcAndLocal } from '../../kit/time';
import { useCountersign, useSigner } from '../../store';
import { useShown } from '../useShown';
import { Row, Values } from '../Values';
import { HostLadderView } from './HostLadderView';

export function CredentialsView() {
  const log = useCountersign((state) => state.log);
  const ran = useCountersign((state) => state.ran);
  const { shown } = useShown();
  const signer = useSigner();
  const started = firstOf(log, 'started');
  if (!started) return null;
  const rows = { ...shown, accessKeyId: started.accessKeyId };
  const signing = ran ? signingCredentials(ran) : null;
  const { source, host } = started;
  return (
    <div className="stage-body">
      <Values names={['accessKeyId']} shown={rows}>
        {source && signer === 'you' ? (
          <Row term="Source">
            {rungTitles[source.rung]}
            {host ? ` of ${host.machine}` : ''}, first in the order of {chainInText(chains[source.order])}
          </Row>
        ) : null}
        <Row term="Kind">
          {started.temporary
            ? 'Temporary: a session token goes with it'
            : 'Long-term: no session token is sent'}
        </Row>
        <Row term="Secret access key">
          {signer === 'driver'
            ? 'never sent, so not known here'
            : host
              ? `on ${host.machine}, and never here`
              : `${signing?.secretAccessKey.length ?? 0} characters, in this tab only`}
        </Row>
        <Row term="Session token">
          {started.temporary ? `${signing?.sessionToken.length ?? 0} characters` : 'none'}
        </Row>
        {started.expiration === undefined ? null : (
          <Row term="Ends">{formatUtcAndLocal(started.expiration).text}</Row>
        )}
        <Row term={signer === 'driver' ? 'Connected' : 'Run begun'}>
          {formatUtcAndLocal(started.wall).text}
        </Row>
      </Values>
      {host ? <HostLadderView ladder={host} /> : null}
    </div>
  );
}
