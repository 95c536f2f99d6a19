import type { Chain } from '../../../core/sources/chain';
import { sourceTitles, type SourceId } from '../../../core/sources/source';

/** A source's title inside a sentence. */
export function sourceInText(source: SourceId): string {
  return source === 'ecs' || source === 'ec2'
    ? sourceTitles[source]
    : `the ${sourceTitles[source].toLowerCase()}`;
}

/** A program's title inside a sentence. */
export function chainInText({ id, title }: Chain): string {
  return id === 'manual' ? 'the driver manual' : title;
}

/** Who walks the sources, at the beginning of a sentence: the manual does nothing itself. */
export function walkerInText({ id, title }: Chain): string {
  return id === 'manual' ? 'A driver' : title;
}
