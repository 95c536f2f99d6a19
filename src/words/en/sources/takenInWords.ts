import type { Resolution } from '../../../core/sources/resolveSources';
import { sourceTitles, type Sources } from '../../../core/sources/source';

/** What a program takes of its sources, a phrase. */
export function takenInWords(
  { winner, stopped, mixed, doubtfulAt, statuses }: Resolution,
  contents: Sources,
): string {
  if (stopped) return `stops at ${sourceTitles[stopped.source]}`;
  const passed = Object.values(statuses).includes('passed') ? ', goes past the incomplete' : '';
  if (winner === null) return doubtfulAt === null ? `nothing${passed}` : 'nothing';
  const taken = mixed ? 'the first two, mixed' : sourceTitles[winner];
  const unsure = doubtfulAt === null ? '' : ', if it goes on';
  return `${taken}${contents[winner].kind === 'unasked' ? ', if it answers' : ''}${unsure}${passed}`;
}
