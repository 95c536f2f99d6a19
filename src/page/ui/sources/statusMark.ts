import type { SourceView } from '../../../core/hostSources/viewOfHost';

export interface StatusMark {
  readonly mark: 'check' | 'cross' | 'warning' | 'none';
  readonly tone: 'ok' | 'bad' | 'warn' | 'none';
}

/** A status as it is shown. */
export type ShownStatus = SourceView['status'] | 'refused';

const none: StatusMark = { mark: 'none', tone: 'none' };
const warning: StatusMark = { mark: 'warning', tone: 'warn' };
const cross: StatusMark = { mark: 'cross', tone: 'bad' };

export const statusMarks: Readonly<Record<ShownStatus, StatusMark>> = {
  used: { mark: 'check', tone: 'ok' },
  ignored: none,
  empty: none,
  passed: warning,
  doubtful: warning,
  stopped: cross,
  refused: cross,
  failed: warning,
  'not-read': none,
  'not-reached': none,
};

/**
 * A source that the program refuses as it is says so; one that it stops at says what it lacks elsewhere.
 * @param alone whether no other source has anything: whoever fills in the first one has not come to a stop
 */
export function shownStatus({ status, content }: SourceView, alone = false): ShownStatus {
  if (status !== 'stopped') return status;
  if (content.kind === 'found') return 'refused';
  return alone ? 'passed' : 'stopped';
}
