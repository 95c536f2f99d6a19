import { credentialKind } from '../../../core/credentials/credentialKind';
import { chainIds, chains } from '../../../core/drivers/chains';
import type { HostExchange, HostSources } from '../../../core/hostSources/hostSources';
import { viewOfHost, type SourceView } from '../../../core/hostSources/viewOfHost';
import type { Chain } from '../../../core/sources/chain';
import { sourceTitles } from '../../../core/sources/source';
import { chainNotes } from '../../../words/en/sources/chainNotes';
import { chainInText } from '../../../words/en/sources/inText';
import { statusWords } from '../../../words/en/sources/statusWords';
import type { Printer } from '../terminal/printer';
import { took } from '../terminal/took';
import { sourceTold } from './sourceTold';

/** The sources of a machine as an order walks them, a line each, with what asking them came to. No secret is in it. */
export function sourceLines(host: HostSources, isEc2Off: boolean, printer: Printer): readonly string[] {
  const { paint, wrap } = printer;
  const order = chains[host.order];
  const view = viewOfHost(host, order);
  const { others, versions } = chainNotes[host.order];
  const lines = order.order.flatMap((id) => {
    const source = view.sources.find((one) => one.id === id);
    if (!source || !host.sources.some((one) => one.id === id)) return [];
    const told = sourceTold(source, order, view, isEc2Off);
    return [
      `  ${statusIn(source, printer)} ${paint('bold', sourceTitles[id])}${keyTold(source, printer)}`,
      ...(told === '' ? [] : [`${indent}${wrap(told, indent)}`]),
      ...(source.answer?.exchanges ?? []).map(
        (exchange) => `${indent}${paint('dim', exchangeTold(exchange))}`,
      ),
    ];
  });
  return [
    `Sources of credentials on ${paint('bold', host.machine)}, in the order of ${chainInText(order)} (${versions})`,
    '',
    ...lines,
    ...(others === null ? [] : ['', wrap(`Beside these, not looked at here: ${others}`, '')]),
    ...(hasProfileBeside(host, order) ? ['', wrap(profileBeside, '')] : []),
  ];
}

const readers = chainIds
  .filter((id) => chains[id].order.includes('profile'))
  .map((id) => `${chains[id].title} (${id})`);
const profileBeside = `The files of profiles have a way to credentials, which this order does not read. With --as these do: ${readers.join(', ')}.`;

function hasProfileBeside({ sources }: HostSources, { order }: Chain): boolean {
  if (order.includes('profile')) return false;
  const profile = sources.find(({ id }) => id === 'profile');
  return profile !== undefined && profile.content.kind !== 'empty';
}

const widest = Math.max(...Object.values(statusWords).map(({ length }) => length));
const indent = ' '.repeat(widest + 3);

function statusIn({ status }: SourceView, { paint }: Printer): string {
  const word = statusWords[status].padEnd(widest);
  if (status === 'used') return paint('green', word);
  return status === 'failed' || status === 'stopped' ? paint('red', word) : paint('dim', word);
}

/** An access key ID is no secret. */
function keyTold({ accessKeyId, expiration }: SourceView, { wrap }: Printer): string {
  if (accessKeyId === '') return '';
  const kind = credentialKind(accessKeyId);
  const ends = expiration === null ? '' : `, until ${new Date(expiration).toISOString()}`;
  const id = wrap(accessKeyId, indent);
  return `  ${id}${kind === 'unknown' ? '' : `, ${kind}`}${ends}`;
}

function exchangeTold({ method, url, outcome, ms }: HostExchange): string {
  const came =
    outcome.kind === 'answered'
      ? `HTTP ${outcome.status}`
      : outcome.kind === 'failed'
        ? outcome.code
        : 'no answer';
  return `${method} ${url}: ${came}, ${took(ms)}`;
}
