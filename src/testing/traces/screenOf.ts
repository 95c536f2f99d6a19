import { chains } from '../../core/drivers/chains';
import { targetRemarksOf } from '../../core/connectionString/targetRemarks';
import { labReport } from '../../core/findings/labReport';
import type { HandshakeEvent } from '../../core/trace/events';
import { stepIds, type StepId } from '../../core/vocabulary/steps';
import { brokenAt } from '../../page/state/selectors/broken';
import { bytesOfStep, messageEvents } from '../../page/state/selectors/bytes';
import { echoMaskOf } from '../../core/trace/echo';
import { findingsOf } from '../../page/state/selectors/findings';
import { keptBackIn, madeTwiceIn, toldOf } from '../../page/state/selectors/judged';
import { isAnythingBroken } from '../../page/state/selectors/lab';
import { readableMessage } from '../../page/state/selectors/readable';
import { endingOf, heldStep } from '../../core/trace/inLog';
import { isStale, outcomeFor } from '../../page/state/selectors/run';
import { runSignsToken, shownSigning, shownValues } from '../../page/state/selectors/shown';
import { viewOfHost } from '../../core/hostSources/viewOfHost';
import { stepViews } from '../../core/trace/stepViews';
import type { State } from '../../page/state/view/state';
import { explain } from '../../words/en/explain';
import { faultInWords } from '../../words/en/faults/faultInWords';
import { verdictInWords } from '../../words/en/findings/verdict';
import { headlineOf, quoteOf } from '../../words/en/inShort';
import { linkNoticeInWords, skippedInWords } from '../../words/en/linkNotices';
import { runNoticeInWords, targetRemarkInWords } from '../../words/en/notices';
import { becauseOf } from '../../words/en/predictions';
import { reasonInWords } from '../../words/en/refusals/reasonInWords';

/** Everything on screen of a log, as data: what the selectors make of it, and the sentences. */
export function screenOf(state: State) {
  const { log } = state;
  const started = log.find((event) => event.type === 'started');
  return {
    outcome: outcomeFor(state),
    stale: isStale(state),
    held: heldStep(log),
    steps: stepViews(log),
    values: shownValues(state),
    signing: shownSigning(state)?.signing,
    clientFinal: shownSigning(state)?.clientFinal,
    signsToken: runSignsToken(log),
    told: toldOf(log),
    madeTwice: madeTwiceIn(log),
    keptBack: keptBackIn(log),
    broken: isAnythingBroken(state) ? stepIds.map((step) => brokenAt(state, step)) : null,
    looks: stepIds.map((step) => ({
      // No trace holds the derived keys.
      bytes: bytesOfStep(state, step).filter(({ kind }) => kind !== 'key'),
      messages: step === 'hello' || step === 'verdict' ? messagesAt(log, step) : [],
    })),
    started: started && startedOnScreen(started),
    ending: endingOnScreen(log),
    report: reportOnScreen(log),
    others: log.map(otherOnScreen),
  };
}

function messagesAt(log: readonly HandshakeEvent[], step: StepId): readonly string[] {
  return messageEvents(log, step).map(({ message }) => readableMessage(message, echoMaskOf(log)));
}

function startedOnScreen(started: HandshakeEvent & { readonly type: 'started' }): object {
  const { host, wall, expiration, target, predicted, lab = [] } = started;
  return {
    ...started,
    began: dateOf(wall),
    ends: expiration === undefined ? null : dateOf(expiration),
    host: host ? viewOfHost(host, chains[host.order]) : null,
    remarks: targetRemarksOf(target.address).map(targetRemarkInWords),
    because: predicted ? becauseOf(predicted, lab) : null,
  };
}

function endingOnScreen(log: readonly HandshakeEvent[]): object | null {
  const ending = endingOf(log);
  const { findings } = findingsOf(log);
  const verdict = findings.map(verdictInWords);
  return ending && 'fault' in ending
    ? {
        ending,
        verdict,
        headline: headlineOf(ending),
        quote: quoteOf(ending),
        explained: explain(ending, findings),
        says: faultInWords(ending.fault),
      }
    : { ending, verdict };
}

function reportOnScreen(log: readonly HandshakeEvent[]): object | null {
  const report = labReport(log);
  return report && { ...report, says: report.objected?.fault ? faultInWords(report.objected.fault) : null };
}

/** @throws RangeError where the page could not write it either */
function dateOf(time: number): string {
  return new Date(time).toISOString();
}

/** What stands on screen as the event has it, in words where it has words. */
function otherOnScreen(event: HandshakeEvent): unknown {
  switch (event.type) {
    case 'notice':
      return runNoticeInWords(event.notice);
    case 'link':
      switch (event.event.type) {
        case 'leg':
          return event.event;
        case 'skipped':
          return [event.event, skippedInWords(event.event.skipped.reason)];
        case 'notice':
          return linkNoticeInWords(event.event.notice);
      }
      return null;
    case 'described':
      return [event, event.server.localTime === undefined ? null : dateOf(event.server.localTime)];
    case 'judged':
    case 'identified':
    case 'request':
    case 'server-first':
      return event;
    case 'refused-by-server':
      return [event, reasonInWords(event.reason)];
    default:
      return event.type;
  }
}
