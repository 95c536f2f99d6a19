import type { HandshakeEvent } from '../../../core/trace/events';
import { endingOf, lastOf } from '../../../core/trace/inLog';
import { stepViews, type StepView } from '../../../core/trace/stepViews';
import { hostAndPortText } from '../../../core/link/hostText';
import { refusalCause } from '../../../core/sts/refusalCause';
import { answerMeans, endpointsDiffer } from '../../../words/en/askSts/askStsWords';
import { refusedFor } from '../../../words/en/askSts/refusedFor';
import { linkNoticeInWords, skippedInWords } from '../../../words/en/linkNotices';
import { onTerminal } from '../../../words/en/onTerminal';
import { findingLines } from '../findings/findingLines';
import { sourceLines } from '../sources/sourceLines';
import type { Printer } from '../terminal/printer';
import { took } from '../terminal/took';
import { wayOutLines } from '../way/wayOutLines';
import type { Asked } from './askStsToo';
import type { Checked } from './checkLogin';
import { outcomeOf } from './outcomeOf';
import { failureTold, headlineTold, quoteTold } from './verdictTold';
import { stepFacts } from './stepFacts';

/** A check as text for a person: each step with its time, the verdict, what was found, and what STS says. */
export function checkReport(checked: Checked, isEc2Off: boolean, printer: Printer): string {
  const { log, host, judged, asked, target, wayOut } = checked;
  const { paint } = printer;
  return [
    `Checking ${paint('bold', target)}`,
    ...wayOutLines(wayOut, printer),
    '',
    ...sourceLines(host, isEc2Off, printer),
    '',
    ...stepViews(log).map((view) => stepLine(view, log, printer)),
    ...wayLines(log, printer),
    '',
    ...verdictLines(log, printer),
    ...findingLines(judged, printer),
    ...stsLines(asked, printer),
    '',
  ].join('\n');
}

const marks = { done: '✓', failed: '✗', skipped: '-', pending: ' ', active: ' ', held: ' ' } as const;
const widestTitle = 'Canonical request'.length;

function stepLine(
  { step, number, status, ms }: StepView,
  log: Checked['log'],
  { paint, wrap }: Printer,
): string {
  const indent = ' '.repeat(widestTitle + 19);
  const mark = status === 'done' ? paint('green', marks[status]) : paint('red', marks[status]);
  const title = step.title.padEnd(widestTitle);
  const time = (ms === null ? '' : took(ms)).padStart(9);
  const facts = status === 'pending' || status === 'skipped' ? '' : stepFacts(log, step.id);
  return `  ${mark} ${String(number).padStart(2)} ${status === 'pending' ? paint('dim', title) : title} ${time}  ${wrap(facts, indent)}`.trimEnd();
}

/** Hosts that were passed over, and what the connection string has that does nothing here. */
function wayLines(log: readonly HandshakeEvent[], { paint, wrap }: Printer): readonly string[] {
  const lines = log.flatMap((event) => {
    if (event.type !== 'link') return [];
    if (event.event.type === 'notice') return [`${linkNoticeInWords(event.event.notice, 'this program')}.`];
    if (event.event.type !== 'skipped') return [];
    const { peer, reason } = event.event.skipped;
    return [`${hostAndPortText(peer)} was passed over: ${skippedInWords(reason)}.`];
  });
  return lines.length === 0
    ? []
    : ['', ...lines.map((line) => `  ${paint('yellow', '!')} ${wrap(line, '    ')}`)];
}

function verdictLines(log: readonly HandshakeEvent[], { paint, wrap }: Printer): readonly string[] {
  const ending = endingOf(log);
  if (ending?.outcome === 'rejected' || ending?.outcome === 'failed')
    return [paint(['bold', 'red'], headlineTold(ending)), `  ${wrap(quoteTold(ending), '  ')}`];
  if (outcomeOf(log) !== 'authenticated') return [];
  const identity = lastOf(log, 'identified')?.identity;
  const roles = (identity?.roles ?? []).map(({ role, db }) => `${role}@${db}`).join(', ');
  return [
    paint(['bold', 'green'], 'Authenticated'),
    ...(identity ? [`  ${wrap(`as ${identity.user}, database ${identity.db}`, '  ')}`] : []),
    ...(roles === '' ? [] : [`  ${wrap(`roles ${roles}`, '  ')}`]),
  ];
}

function stsLines(asked: readonly Asked[], printer: Printer): readonly string[] {
  if (asked.length === 0) return [];
  const { paint, wrap } = printer;
  const differ = endpointsDiffer(asked.flatMap(({ answered }) => answered?.reply ?? []));
  return [
    '',
    paint('bold', 'What STS says'),
    ...asked.flatMap((one) => answerLines(one, printer)),
    ...(differ === null ? [] : [`  ${wrap(differ, '  ')}`]),
  ];
}

function answerLines({ how, host, answered, fault }: Asked, { paint, wrap }: Printer): readonly string[] {
  const about = how === 'replay' ? 'the request that was signed for the server' : 'a request signed anew';
  const lead = `  ${host ?? 'STS'}, about ${about}:`;
  if (fault) return [`${lead} ${paint('yellow', 'no answer')}`, `    ${wrap(failureTold(fault), '    ')}`];
  if (!answered) return [];
  const { reply, status, ms } = answered;
  if (reply.kind === 'identity')
    return [
      `${lead} ${paint('green', `HTTP ${status}`)}, ${took(ms)}`,
      `    ${wrap(reply.identity.arn, '    ')}`,
      `    ${wrap(answerMeans(how, reply), '    ')}`,
    ];
  const { sentence, next } = refusedFor(refusalCause(reply));
  return [
    `${lead} ${paint('red', `HTTP ${status} ${reply.code}`)}, ${took(ms)}`,
    `    “${wrap(reply.message, '    ')}”`,
    `    ${wrap(`${sentence} ${answerMeans(how, reply)}`, '    ')}`,
    ...next.flatMap((line) => onTerminal(line) ?? []).map((line) => `    → ${wrap(line, '      ')}`),
  ];
}
