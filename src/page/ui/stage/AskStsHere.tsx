import { useMemo } from 'react';
import { signedLoginIn } from '../../../core/capture/signedLogin';
import { orNull } from '../../../core/fault/fault';
import { regionOfHost } from '../../../core/mongodbAws/stsHost';
import type { AskStsStore } from '../../state/askSts/store';
import { missingUserIn } from '../../state/selectors/missingUser';
import { requireCredentials } from '../../state/inputs/resolution';
import { endingOf, firstOf } from '../../../core/trace/inLog';
import { AskSts } from '../askSts/AskSts';
import { useCountersign, useLog, useUi } from '../shared/store';

/** Beside a refusal of a cluster: what STS says, and where STS has said yes, which database user is missing. */
export function AskStsHere({ store }: { readonly store: AskStsStore }) {
  const { actions } = useUi();
  const log = useLog();
  const ran = useCountersign((state) => state.ran);
  const wanted = isRefusalOfCluster(log);
  const login = useMemo(() => signedLoginIn(log), [log]);
  const arn = useMemo(() => missingUserIn(log), [log]);
  const credentials = useMemo(
    () => (actions && ran && !ran.machine ? (orNull(() => requireCredentials(ran)) ?? null) : null),
    [actions, ran],
  );
  if (!wanted) return null;
  const host = login?.stsHost;
  const region = (host === undefined ? null : regionOfHost(host)) ?? '';
  return <AskSts store={store} login={login} credentials={credentials} region={region} arn={arn} />;
}

/** A server that asks a real STS has refused, at its own end of the login. */
function isRefusalOfCluster(log: Parameters<typeof endingOf>[0]): boolean {
  const ending = endingOf(log);
  if (ending?.outcome !== 'rejected' || ending.step !== 'verdict') return false;
  const judged = log.some((event) => event.type === 'judged' || event.type === 'refused-by-server');
  return !judged && firstOf(log, 'started')?.target.kind !== 'challenge';
}
