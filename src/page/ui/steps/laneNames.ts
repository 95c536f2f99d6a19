import type { LaneNames } from '../kit/Lanes';
import type { Signer } from '../shared/signer';

const lanes: Readonly<Record<Signer, LaneNames>> = {
  you: { you: 'you', proxy: 'proxy', server: 'srv', sts: 'STS' },
  driver: { you: 'drv', proxy: '', server: 'srv', sts: 'STS' },
};

const relay: LaneNames = { ...lanes.driver, proxy: 'relay' };

/** The parties over their lanes; whoever signs stands in the first. @param relayed a driver’s login passed on to a cluster */
export function laneNames(signer: Signer, relayed: boolean): LaneNames {
  return relayed && signer === 'driver' ? relay : lanes[signer];
}
