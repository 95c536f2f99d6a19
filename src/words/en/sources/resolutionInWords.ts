import type { Chain } from '../../../core/sources/chain';
import type { Mixture } from '../../../core/sources/resolveSources';
import {
  credentialParts,
  partNames,
  sourceIds,
  sourceTitles,
  type SourceId,
} from '../../../core/sources/source';
import { sourceInText } from './inText';

/** That nobody has told what a program does at an incomplete source, and what comes of it if it goes on. */
export function doubtInWords({ id, title }: Chain, doubtfulAt: SourceId, winner: SourceId | null): string {
  const who = id === 'manual' ? 'Programs differ' : `It is not known what ${title} does`;
  const where =
    doubtfulAt === 'ecs' || doubtfulAt === 'ec2'
      ? `answer of ${sourceTitles[doubtfulAt]}`
      : doubtfulAt === 'profile'
        ? 'profile'
        : sourceTitles[doubtfulAt].toLowerCase();
  const then = winner === null ? '' : ` If it is passed over, ${sourceInText(winner)} wins.`;
  return `${who} at an incomplete ${where}.${then}`;
}

/** That credentials are put together of more than one source. */
export function mixtureInWords({ title }: Chain, mixture: Mixture): string {
  const givers = sourceIds.filter((id) => Object.values(mixture).includes(id));
  const from = givers.map((id) => {
    const names = credentialParts.filter((part) => mixture[part] === id).map((part) => partNames[part]);
    return `the ${names.join(' and ')} of ${sourceInText(id)}`;
  });
  return `${title} signs with ${from.join(' and ')}. Unless they belong together, STS refuses them.`;
}
