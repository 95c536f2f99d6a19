import type { FaultData } from '../../core/fault/facts';
import type { LinkEvent } from '../../core/link/facts';
import type { Ending, HandshakeEvent, Started } from '../../core/trace/events';
import { faultInWords } from './faults/faultInWords';
import { linkNoticeInWords, runNoticeInWords, skippedInWords } from './notices';
import { becauseOf } from './predictions';
import { reasonInWords } from './refusals/reasonInWords';

/**
 * An event as the files of version 1 have it. They hold sentences, and names of their own for the source of credentials
 * and for those of a machine; the log holds codes and facts.
 */
export function asVersion1(event: HandshakeEvent): object {
  switch (event.type) {
    case 'started':
      return started(event);
    case 'link':
      return { ...event, event: linkEvent(event.event) };
    case 'notice': {
      const { notice, ...rest } = event;
      return { ...rest, text: runNoticeInWords(notice) };
    }
    case 'refused-by-server':
      return { ...event, reason: reasonInWords(event.reason) };
    case 'ended':
      return { ...event, ending: ending(event.ending) };
    default:
      return event;
  }
}

function started(event: Started): object {
  const { source, host, predicted, lab = [] } = event;
  return {
    ...event,
    ...(source ? { source: { order: source.order, rung: source.id } } : {}),
    ...(host ? { host: { machine: host.machine, order: host.order, rungs: host.sources } } : {}),
    ...(predicted ? { predicted: prediction(predicted, lab) } : {}),
  };
}

function prediction(predicted: NonNullable<Started['predicted']>, lab: NonNullable<Started['lab']>): object {
  const { by, at, check, causes, hidden } = predicted;
  const because = becauseOf(predicted, lab);
  return { by, at, ...(check === undefined ? {} : { check }), because, causes, hidden };
}

function linkEvent(event: LinkEvent): object {
  switch (event.type) {
    case 'leg':
      return event;
    case 'skipped':
      return { ...event, skipped: { ...event.skipped, reason: skippedInWords(event.skipped.reason) } };
    case 'notice':
      return {
        ...event,
        notice: { code: event.notice.code, text: linkNoticeInWords(event.notice) },
      };
  }
}

function ending(ended: Ending): object {
  return 'fault' in ended ? { ...ended, fault: fault(ended.fault) } : ended;
}

function fault(data: FaultData): object {
  const { says, next } = faultInWords(data);
  const { code, leg, host, ms, offset } = data;
  return {
    code,
    message: says,
    ...(leg === undefined ? {} : { leg }),
    ...(host === undefined ? {} : { host }),
    ...(ms === undefined ? {} : { ms }),
    ...(offset === undefined ? {} : { offset }),
    ...(data.code === 'server-refused' ? serverWords(data) : {}),
    ...(next === undefined ? {} : { advice: next }),
  };
}

function serverWords({ serverCode, serverCodeName, serverMessage }: FaultData<'server-refused'>): object {
  return {
    ...(serverCode === undefined ? {} : { serverCode }),
    ...(serverCodeName === undefined ? {} : { serverCodeName }),
    serverMessage,
  };
}
