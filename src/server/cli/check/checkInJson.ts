import { endingOf, firstOf, lastOf } from '../../../core/trace/inLog';
import { stepViews } from '../../../core/trace/stepViews';
import { linkNoticeInWords } from '../../../words/en/linkNotices';
import { findingsInJson } from '../findings/findingsInJson';
import { sourcesInJson } from '../sources/sourcesInJson';
import { wayInJson } from '../way/wayInJson';
import type { Asked } from './askStsToo';
import type { Checked } from './checkLogin';
import { exitStatuses, outcomeOf } from './outcomeOf';
import { serversInJson } from './serversInJson';
import { stepFacts } from './stepFacts';
import { failureTold, headlineTold, quoteTold } from './verdictTold';

/** What `countersign check --json` prints; described in docs/command-line.md and docs/schema, which tests hold it to. */
export function checkInJson(checked: Checked, isEc2Off: boolean, version: string): object {
  const { target, wayOut, log, host, judged, asked } = checked;
  const started = firstOf(log, 'started');
  const ending = endingOf(log);
  const fault = ending && 'fault' in ending ? ending : null;
  const identity = lastOf(log, 'identified')?.identity;
  const outcome = outcomeOf(log);
  return {
    format: 'countersign-check',
    version: 2,
    countersign: version,
    at: new Date(started?.wall ?? 0).toISOString(),
    target,
    wayOut: wayInJson(wayOut),
    outcome,
    exitStatus: exitStatuses[outcome],
    step: ending?.step ?? null,
    headline: fault ? headlineTold(fault) : 'Authenticated',
    quote: fault ? quoteTold(fault) : null,
    identity: identity
      ? { user: identity.user, db: identity.db, roles: identity.roles.map(({ role, db }) => ({ role, db })) }
      : null,
    credentials: sourcesInJson(host, isEc2Off, wayOut),
    servers: serversInJson(log),
    steps: stepViews(log).map(({ step, number, status, ms }) => ({
      id: step.id,
      number,
      title: step.title,
      status,
      ms: ms === null ? null : Math.round(ms * 10) / 10,
      facts: status === 'pending' ? '' : stepFacts(log, step.id),
    })),
    notices: log.flatMap((event) =>
      event.type === 'link' && event.event.type === 'notice'
        ? [linkNoticeInWords(event.event.notice, 'this program')]
        : [],
    ),
    ...findingsInJson(judged),
    sts: asked.map(stsInJson),
  };
}

function stsInJson({ how, host, via, answered, fault }: Asked): object {
  const reply = answered?.reply;
  return {
    how,
    host,
    via,
    status: answered?.status ?? null,
    arn: reply?.kind === 'identity' ? reply.identity.arn : null,
    code: reply?.kind === 'refused' ? reply.code : null,
    message: reply?.kind === 'refused' ? reply.message : null,
    failure: fault ? failureTold(fault) : null,
    ms: answered ? Math.round(answered.ms * 10) / 10 : null,
  };
}
