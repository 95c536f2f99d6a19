import { partNames, type Part } from '../../../core/sources/source';
import type { SourceView } from '../../state/selectors/sourcesView';

export interface StatusInWords {
  readonly word: string;
  readonly mark: 'check' | 'cross' | 'warning' | 'none';
  readonly tone: 'ok' | 'bad' | 'warn' | 'none';
}

const words = {
  used: { word: 'used', mark: 'check', tone: 'ok' },
  ignored: { word: 'ignored', mark: 'none', tone: 'none' },
  empty: { word: 'empty', mark: 'none', tone: 'none' },
  passed: { word: 'incomplete', mark: 'warning', tone: 'warn' },
  doubtful: { word: 'incomplete', mark: 'warning', tone: 'warn' },
  stopped: { word: 'stops here', mark: 'cross', tone: 'bad' },
  failed: { word: 'failed', mark: 'warning', tone: 'warn' },
  'not-read': { word: 'not read', mark: 'none', tone: 'none' },
  'not-reached': { word: 'not reached', mark: 'none', tone: 'none' },
} as const satisfies Record<SourceView['status'], StatusInWords>;

/**
 * A source that the program refuses as it is says so; one that it stops at says what it lacks elsewhere.
 * @param alone whether no other source has anything: whoever fills in the first one has not come to a stop
 */
export function statusInWords({ status, content }: SourceView, alone = false): StatusInWords {
  if (status !== 'stopped') return words[status];
  if (content.kind === 'found') return { ...words.stopped, word: 'refused' };
  return alone ? words.passed : words.stopped;
}

/** What an incomplete source lacks, `secret access key and session token`; empty where it lacks nothing. */
export function lackingIn({ content, answer }: SourceView): string {
  return content.kind === 'incomplete' && answer === null ? joined(content.lacks) : '';
}

export function joined(parts: readonly Part[]): string {
  const names = parts.map((part) => partNames[part]);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
