import { unreachable } from '../../fault/fault';
import type { Checked } from './checked';
import type { Conclusion } from './conclusion';
import type { LoginFate } from './loginFate';
import { remainsAfterRefusal } from './remainsAfterRefusal';
import { wrongBesides } from './wrongBesides';

type Match = Checked<'match'>;
const isDrivers = 'This is the secret that the driver signs with';

/** The secret gives the driver's signature, and the request is put together as STS does it. */
export function concludeMatch(checked: Match): Conclusion {
  const { fate, accessKeyId } = checked;
  const wrong = wrongBesides(checked.findings);
  const besides = wrong === null ? [] : [`What is wrong besides: ${wrong}, see above.`];
  switch (fate.kind) {
    case 'accepted':
      return accepted(fate, wrong);
    case 'signature-refused':
      return wrong === null
        ? {
            ...said('bad', `${isDrivers}, and it is not the secret of ${accessKeyId}`, [
              'The request is signed as STS wants it, and STS refuses the signature: the secret was rotated, or belongs to another key. Take key ID and secret together from where they were issued.',
            ]),
            short: `The driver’s secret is not the one of ${accessKeyId}`,
          }
        : said('bad', `${isDrivers}, and something else is wrong`, [
            ...besides,
            `STS refuses the signature, for this or for the secret: whether it is the secret of ${accessKeyId} shows when this is mended.`,
          ]);
    case 'refused-otherwise':
      return said(wrong === null ? 'warn' : 'bad', isDrivers, [fate.why, ...besides, notKnown(accessKeyId)]);
    case 'untold':
      return untold(checked, fate, wrong, besides);
    case 'unchecked':
      return said(wrong === null ? 'info' : 'bad', isDrivers, [
        fate.letIn
          ? 'The listener let the driver in without a check, as it was told.'
          : 'The listener refused without a check, as it was told.',
        ...besides,
        notKnown(accessKeyId),
      ]);
    case 'unanswered':
      return said(wrong === null ? 'info' : 'bad', isDrivers, [
        'Nobody has answered the signed request.',
        ...besides,
        notKnown(accessKeyId),
      ]);
    default:
      return unreachable(fate);
  }
}

function accepted({ refusedFor }: LoginFate & { kind: 'accepted' }, wrong: string | null): Conclusion {
  const title = 'The secret is right: STS accepted the signature';
  const besides =
    wrong === null ? [] : [`Not everything is as it should be, although STS took it: ${wrong}, see above.`];
  if (refusedFor !== null)
    return said('info', title, [`The login is refused for something else. ${refusedFor}`, ...besides]);
  return said(wrong === null ? 'ok' : 'warn', title, besides);
}

function untold(
  checked: Match,
  { status }: LoginFate & { kind: 'untold' },
  wrong: string | null,
  besides: readonly string[],
): Conclusion {
  const told =
    status === null
      ? 'The server does not say why it refused, nor whether it reached STS.'
      : `STS answered ${status}, and the server does not say why.`;
  if (wrong !== null) return said('bad', `${isDrivers}, and something else is wrong`, [...besides, told]);
  return {
    ...said('warn', isDrivers, [`The request is signed as STS wants it. ${told} What it can be:`]),
    remains: remainsAfterRefusal(checked, status),
  };
}

function notKnown(accessKeyId: string): string {
  return `Whether it is the secret of ${accessKeyId} is not known.`;
}

function said(tone: Conclusion['tone'], title: string, lines: readonly string[]): Conclusion {
  return { tone, title, faults: [], lines, remains: [] };
}
