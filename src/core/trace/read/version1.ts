import type { FaultData, Where } from '../../fault/facts';
import type { LinkEvent } from '../../link/facts';
import type { StepId } from '../../vocabulary/steps';
import type { Ending, EventBody, HandshakeEvent, Started } from '../events';
import { number, object, optional, text, variants, type Decoder, type Member } from './decoder';
import { refusedByServer, sameEvents, unfailed } from './events';
import { faultCode, refusal, where } from './fault';
import { linkEventInVersion1, type LinkEventInVersion1 } from './link';
import { step } from './names';
import { startedInVersion1, type StartedInVersion1 } from './started';

/*
 * Files of version 1 hold sentences, and names of their own for sources of credentials. What they say in words and
 * without the facts is kept as their words.
 */

interface FailedInVersion1 {
  readonly outcome: 'failed';
  readonly step: StepId;
  readonly fault: {
    readonly code: FaultData['code'];
    readonly message: string;
    readonly advice?: string;
  } & Where;
}

interface RefusedInVersion1 {
  readonly type: 'refused-by-server';
  readonly reason: string;
  readonly offset?: number;
  readonly chosen?: true;
}

type BodyInVersion1 =
  | Exclude<EventBody, { readonly type: 'started' | 'link' | 'notice' | 'refused-by-server' | 'ended' }>
  | ({ readonly type: 'started' } & StartedInVersion1)
  | { readonly type: 'link'; readonly event: LinkEventInVersion1 }
  | { readonly type: 'notice'; readonly step: StepId; readonly text: string }
  | RefusedInVersion1
  | { readonly type: 'ended'; readonly ending: Exclude<Ending, { outcome: 'failed' }> | FailedInVersion1 };

const fault: Decoder<FailedInVersion1['fault']> = (value, at) => ({
  ...object<Omit<FailedInVersion1['fault'], keyof Where>>({
    code: faultCode,
    message: text,
    advice: optional(text),
  })(value, at),
  ...where(value, at),
});

const ending = variants<Member<BodyInVersion1, 'type', 'ended'>['ending'], 'outcome'>('outcome', {
  ...unfailed,
  rejected: { step, fault: refusal },
  failed: { step, fault },
});

const body = variants<BodyInVersion1, 'type'>('type', {
  ...sameEvents,
  started: startedInVersion1,
  link: { event: linkEventInVersion1 },
  notice: { step, text },
  'refused-by-server': { ...refusedByServer, reason: text },
  ended: { ending },
});

const when = object<{ at: number }>({ at: number });

/** An event of a file of version 1, as the log has it today. */
export const eventOfVersion1: Decoder<HandshakeEvent> = (value, at) => ({
  ...today(body(value, at)),
  ...when(value, at),
});

function today(event: BodyInVersion1): EventBody {
  switch (event.type) {
    case 'started':
      return startedToday(event);
    case 'link':
      return { type: 'link', event: linkEventToday(event.event) };
    case 'notice':
      return { type: 'notice', step: event.step, notice: { code: 'quoted', text: event.text } };
    case 'refused-by-server':
      return { ...event, reason: { code: 'quoted', text: event.reason } };
    case 'ended':
      return { type: 'ended', ending: endingToday(event.ending) };
    default:
      return event;
  }
}

function startedToday(event: { readonly type: 'started' } & StartedInVersion1): Started {
  const { source, host, predicted, ...rest } = event;
  const { because, ...prediction } = predicted ?? { because: '' };
  return {
    ...rest,
    ...(source ? { source: { order: source.order, id: source.rung } } : {}),
    ...(host ? { host: { machine: host.machine, order: host.order, sources: host.rungs } } : {}),
    ...('by' in prediction ? { predicted: { ...prediction, quoted: because } } : {}),
  };
}

function linkEventToday(event: LinkEventInVersion1): LinkEvent {
  switch (event.type) {
    case 'leg':
      return event;
    case 'skipped':
      return { ...event, skipped: { ...event.skipped, reason: { quoted: event.skipped.reason } } };
    case 'notice':
      return { type: 'notice', notice: { code: 'quoted', text: event.notice.text } };
  }
}

function endingToday(ended: Member<BodyInVersion1, 'type', 'ended'>['ending']): Ending {
  if (ended.outcome !== 'failed') return ended;
  const { code, message, advice, ...place } = ended.fault;
  const words = { was: code, says: message, ...(advice === undefined ? {} : { next: advice }) };
  return { ...ended, fault: { code: 'quoted', ...words, ...place } };
}
