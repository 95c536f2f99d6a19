import type { Started } from '../trace/events';
import type { HandshakeEvent } from '../trace/events';
import { findingIn } from './findingIn';
import type { Knowledge } from './knowledge';
import { refusalCame } from './refusalCame';

/** What a log tells of the try that it is of, an own run or a driver's login. */
export function knowledgeOf(log: readonly HandshakeEvent[]): Knowledge {
  const started = log.find((event) => event.type === 'started');
  const challenge = log.find((event) => event.type === 'server-first');
  const signed = log.findLast((event) => event.type === 'signed');
  const server = findingIn(log);
  const changed = log.filter((event) => event.type === 'edited');
  return {
    ...(started ? knownAtStart(started, log) : {}),
    ...(challenge ? { challenge: { stsHost: challenge.stsHost, region: challenge.region } } : {}),
    ...(signed && !signed.rebuilt ? { signed: signed.signing } : {}),
    ...(server ? { server } : {}),
    ...(changed.length > 0 ? { changed } : {}),
    ...knownAtEnd(log),
  };
}

function knownAtStart(started: Started, log: readonly HandshakeEvent[]): Knowledge {
  const { target, temporary, expiration, wall } = started;
  const byDriver = target.kind === 'listener';
  const described = log.findLast((event) => event.type === 'described');
  const theirs = described?.server.localTime;
  return {
    by: byDriver ? 'driver' : 'page',
    target,
    now: wall,
    ...(temporary && expiration !== undefined ? { expiration } : {}),
    // A driver's clock is not the one that the log is told by.
    ...(described && theirs !== undefined && !byDriver ? { clockAhead: wall + described.at - theirs } : {}),
  };
}

function knownAtEnd(log: readonly HandshakeEvent[]): Knowledge {
  const ending = log.findLast((event) => event.type === 'ended')?.ending;
  if (!ending) return {};
  const { outcome, step } = ending;
  switch (outcome) {
    case 'rejected': {
      const came = refusalCame(log, ending.fault);
      if (!came) return { ending: { outcome, step } };
      const { serverCode, serverCodeName, serverMessage } = came;
      return {
        ending: { outcome, step },
        reply: {
          serverMessage,
          ...(serverCode === undefined ? {} : { serverCode }),
          ...(serverCodeName === undefined ? {} : { serverCodeName }),
        },
      };
    }
    case 'failed':
      return { ending: { outcome, step }, fault: ending.fault };
    default:
      return { ending: { outcome, step } };
  }
}
