import type { StsPlace } from '../facts/sts';
import type { Knowledge } from '../knowledge';

/** The STS host of the challenge and its region; null where they are not known. */
export function placeIn({ challenge }: Knowledge): StsPlace | null {
  return challenge?.region === undefined ? null : { stsHost: challenge.stsHost, region: challenge.region };
}
