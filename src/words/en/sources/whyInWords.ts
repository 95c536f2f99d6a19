import type { Chain } from '../../../core/sources/chain';
import type { Resolution, SourceStatus } from '../../../core/sources/resolveSources';
import type { SourceContent, SourceId } from '../../../core/sources/source';
import { sourceInText, walkerInText } from './inText';
import { partsInText } from './partsInText';
import { profileInWords } from './profileInWords';

export interface SourceResolved {
  readonly id: SourceId;
  readonly status: SourceStatus | 'failed';
  readonly content: SourceContent;
  /** Whether it was asked, on the machine that it is of. */
  readonly asked: boolean;
  /** Whether it is one of a machine, and not of the page. */
  readonly onMachine: boolean;
}

/** Why a source is used or not; empty where its status says it all. Of profile files also which profile it is. */
export function whyInWords(source: SourceResolved, order: Chain, resolution: Resolution): string {
  const { content, asked } = source;
  const profile = content.profile ? profileInWords(content.profile, asked) : '';
  return [profile, reasonFor(source, order, resolution)].filter((text) => text !== '').join(' ');
}

function reasonFor(
  { id, status, content, asked, onMachine }: SourceResolved,
  order: Chain,
  { winner, stopped, mixed }: Resolution,
): string {
  const who = walkerInText(order);
  const lacks = content.kind === 'incomplete' ? partsInText(content.lacks) : 'nothing';
  switch (status) {
    case 'used':
      return mixed ? 'Some part of the credentials is from here.' : '';
    case 'ignored':
      return winner === null ? '' : `Not looked at: ${sourceInText(winner)} won.`;
    case 'empty':
      return onMachine && id === 'explicit' ? 'A program’s own, and not the machine’s.' : '';
    case 'passed':
      return `It lacks ${lacks}. ${who} goes on to the next source.`;
    case 'doubtful':
      return order.id === 'manual'
        ? `It lacks ${lacks}. Some programs stop here, others go on.`
        : `It lacks ${lacks}. It is not known whether ${who} goes on.`;
    case 'stopped':
      return content.kind === 'incomplete' && !asked
        ? `${who} ends here: it lacks ${lacks}.`
        : `${who} ends here.`;
    case 'failed':
      return '';
    case 'not-read':
      if (id === 'environment') return `${who} passes over the environment where AWS_PROFILE is set.`;
      return `${who} does not know ${sourceInText(id)}.`;
    case 'not-reached':
      return stopped
        ? `${who} stopped at ${sourceInText(stopped.source)}.`
        : `${who} takes ECS and EC2 for one source, and ECS is there.`;
  }
}
