import type { Objector } from '../../../core/mistakes/prediction/prediction';
import { PartyMark } from '../kit/party';

const parties = { client: 'you', server: 'server', sts: 'sts' } as const;

const objectorNames: Readonly<Record<Objector, string>> = {
  client: 'client',
  server: 'server',
  sts: 'STS',
  nobody: 'nobody',
};

/** Who objects, by shape, hue and name, as in the lanes. */
export function ObjectorMark({ by, id }: { readonly by: Objector; readonly id?: string }) {
  return (
    <span className="lab-objector" id={id} data-by={by}>
      {by === 'nobody' ? null : <PartyMark party={parties[by]} />}
      {objectorNames[by]}
    </span>
  );
}
