import { credentialKind } from '../../../../core/credentials/credentialKind';
import type { Started } from '../../../../core/trace/events';
import { sourceTitles } from '../../../../core/sources/source';
import { chainInText } from '../../../../words/en/sources/inText';
import { signingCredentials } from '../../../state/inputs/resolution';
import { firstOf } from '../../../../core/trace/inLog';
import { formatUtcAndLocal } from '../../kit/time';
import { useCountersign, useLog, useUi } from '../../shared/store';
import { Term } from '../../shared/Term';
import { useChain } from '../../shared/useChain';
import { useShown } from '../useShown';
import { Row, Values } from '../../shared/Values';
import { HostSourcesView } from './HostSourcesView';

export function CredentialsView() {
  const log = useLog();
  const ran = useCountersign((state) => state.ran);
  const { shown } = useShown();
  const { signer, file } = useUi();
  const started = firstOf(log, 'started');
  const order = useChain(started?.source?.order ?? 'manual');
  if (!started) return null;
  const rows = { ...shown, accessKeyId: started.accessKeyId };
  const signing = ran ? signingCredentials(ran) : null;
  const secretLength = signing?.secretAccessKey.length ?? 0;
  const { source, host } = started;
  return (
    <div className="k-body">
      <Values names={['accessKeyId']} shown={rows}>
        {source && signer === 'you' ? (
          <Row term="Source">
            {sourceTitles[source.id]}
            {host ? ` of ${host.machine}` : ''}
            {order ? `, first in the order of ${chainInText(order)}` : ''}
            <small className="stage-says">
              Drivers may also find credentials in the environment, by <Term of="web identity" />, on{' '}
              <Term of="ECS" /> or on <Term of="EC2" />.
            </small>
          </Row>
        ) : null}
        <Row term="Kind">{kindOf(started)}</Row>
        <Row term="Secret access key">
          {signer === 'driver'
            ? 'never sent, so not known here'
            : file
              ? 'not in the file: no trace holds it'
              : host
                ? started.accessKeyId === ''
                  ? `none found on ${host.machine}`
                  : `on ${host.machine}, and never here`
                : secretLength === 0
                  ? 'none'
                  : `${secretLength} characters, used in this tab only`}
        </Row>
        <Row term="Session token">
          {started.temporary ? tokenInWords(signing?.sessionToken.length ?? 0, file !== null) : 'none'}
        </Row>
        {started.expiration === undefined ? null : (
          <Row term="Expires">{formatUtcAndLocal(started.expiration).text}</Row>
        )}
        <Row term={signer === 'driver' ? 'Connected' : 'Started'}>{formatUtcAndLocal(started.wall).text}</Row>
      </Values>
      {host ? <HostSourcesView host={host} /> : null}
    </div>
  );
}

/** @param fromFile where it is masked at its length, if it was sent */
function tokenInWords(length: number, fromFile: boolean): string {
  if (!fromFile) return `${length} characters`;
  return length === 0 ? 'there was one; it is not in the file' : `${length} characters, masked in the file`;
}

/** By the token that goes with it, and where there is none, by what the ID says of itself. */
function kindOf({ accessKeyId, temporary }: Started): string {
  if (temporary) return 'Temporary: goes with a session token';
  if (accessKeyId === '') return 'not known without an access key ID';
  switch (credentialKind(accessKeyId)) {
    case 'long-term':
      return 'Long-term: has no session token';
    case 'temporary':
      return 'Temporary by its ID, but its session token is missing';
    case 'unknown':
      return 'not known from its ID; no session token is sent';
  }
}
