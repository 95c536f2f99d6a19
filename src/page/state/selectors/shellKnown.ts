import { utf8Encode } from '../../../core/bytes/utf8';
import type { Secret } from '../../../core/credentials/secret';
import type { Measured, SecretHolder, ShellKnown } from '../../../core/shell/known';
import type { Started } from '../../../core/trace/events';
import { signingCredentials } from '../inputs/resolution';
import type { State } from '../view/state';
import { messageEvents } from './bytes';
import { echoMaskOf } from '../../../core/trace/echo';
import { settingsInRun } from './lab';
import { endingOf, firstOf, lastOf } from '../../../core/trace/inLog';
import { shownSigning } from './shown';

/**
 * What the shell looks are made of. As everywhere on the page, edited credentials show what would be signed with them.
 * @param namesMasked whether the log is of a file that hides hosts and key IDs
 */
export function shellKnownOf(state: State, namesMasked = false): ShellKnown | null {
  const { log, preview, ran } = state;
  const started = firstOf(log, 'started');
  if (!started) return null;
  const shown = shownSigning(state);
  const holder = holderOf(state, started);
  const signer = preview?.inputs ?? ran;
  const own = holder === 'page' && signer ? signingCredentials(signer) : null;
  const hello = messageEvents(log, 'hello').findLast(({ type }) => type !== 'received');
  const clientFirst = lastOf(log, 'client-first');
  const serverFirst = firstOf(log, 'server-first');
  const reply = replyIn(log);
  return {
    target: started.target.kind,
    overNetwork:
      log.some(({ type }) => type === 'opened' || type === 'link') && started.target.kind !== 'sandbox',
    holder,
    namesMasked,
    mistakes: settingsInRun(log).map(({ id }) => id),
    challenged: serverFirst !== undefined,
    sts: stsIn(state),
    ...(own
      ? {
          secret: measured(own.secretAccessKey),
          token: measured(own.sessionToken),
          enteredToken: own.sessionToken,
        }
      : {}),
    ...(hello ? { hello: hello.message } : {}),
    ...(clientFirst ? { clientFirst: clientFirst.payload, clientNonce: clientFirst.clientNonce } : {}),
    ...(serverFirst?.payload ? { serverFirst: serverFirst.payload } : {}),
    ...(shown ? { signing: shown.signing } : {}),
    ...(shown?.clientFinal ? { clientFinal: shown.clientFinal } : {}),
    ...(reply ? { reply: { message: reply, saysToken: echoMaskOf(log).standsIn(reply) } } : {}),
  };
}

function measured(secret: Secret): Measured {
  const text = secret.reveal();
  return { bytes: utf8Encode(text).length, holdsNul: text.includes('\0') };
}

function holderOf({ fromFile }: State, { host, target }: Started): SecretHolder {
  if (fromFile) return 'file';
  if (target.kind === 'listener') return 'driver';
  return host ? 'machine' : 'page';
}

function stsIn({ log, preview }: State): ShellKnown['sts'] {
  if (lastOf(log, 'refused-by-server')) return 'not-asked';
  const judgement = lastOf(log, 'judged')?.judgement;
  // What is signed with edited credentials nobody was asked about.
  if (preview) return 'unknown';
  if (judgement) return judgement.rebuilt ? { rebuilt: judgement.rebuilt } : {};
  const asked = log.some((event) => event.type === 'received' && event.command === 'saslContinue');
  return asked ? 'unknown' : 'pending';
}

/** The last reply, where it is the verdict. */
function replyIn(log: State['log']): Uint8Array | null {
  const last = lastOf(log, 'received');
  const ends = last?.step === 'verdict' || endingOf(log)?.outcome === 'rejected';
  return last && ends ? last.message : null;
}
