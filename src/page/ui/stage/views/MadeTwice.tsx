import { signedLoginIn } from '../../../../core/capture/signedLogin';
import { readAuthorization } from '../../../../core/sigv4/authorization';
import type { StsJudgement } from '../../../../core/sts/judgement';
import { madeTwiceIn, type MadeTwice } from '../../../state/selectors/judged';
import type { HandshakeEvent } from '../../../../core/trace/events';
import { lastOf } from '../../../../core/trace/inLog';
import { useCountersign, useLog, useSigner } from '../../shared/store';
import { ComparedText } from '../ComparedText';
import { differenceInWords } from '../differenceInWords';
import { StatusRow } from '../../shared/StatusRow';
import { compareTexts } from './compareTexts';

const titles: Readonly<Record<MadeTwice['label'], string>> = {
  'canonical request': 'Canonical request',
  'string to sign': 'String to sign',
};

/**
 * Canonical request and string to sign, as you signed them and as the server has them. A driver sends neither, so of
 * its own texts nothing is known.
 */
export function RebuiltTexts() {
  const log = useLog();
  const signer = useSigner();
  if (signer === 'driver') return null;
  const texts = madeTwiceIn(log).map((text) => ({ ...text, compared: compareTexts(text) }));
  const same = texts.filter(({ client, server }) => client === server);
  const differing = texts.filter(({ client, server }) => client !== server);
  return (
    <>
      {same.length === 0 ? null : (
        <div className="k-block">
          <h3>What the server rebuilt from your message</h3>
          <ul className="k-list">
            {same.map(({ label }) => (
              <StatusRow key={label} status="ok" title={`${titles[label]}: the same as yours to the byte`} />
            ))}
          </ul>
        </div>
      )}
      {differing.map(({ label, compared }) => (
        <div key={label} className="k-block" data-compared={label}>
          <h3>{titles[label]}, yours and the server’s</h3>
          <p className="k-fine">{differenceInWords(compared)}</p>
          <ComparedText label={label} {...compared} />
        </div>
      ))}
    </>
  );
}

/** Where a signature did not match: whether the text, the key or the writing of the signature is at fault. */
export function MismatchInWords({ judgement: { outcome } }: { readonly judgement: StsJudgement }) {
  const log = useLog();
  const checked = useCountersign((state) => state.checked ?? null);
  const texts = madeTwiceIn(log);
  const signer = useSigner();
  if (outcome.accepted || outcome.failed !== 'signature' || texts.length === 0) return null;
  if (signer === 'driver') {
    return (
      <p>
        The driver signed a different text than the server has, or with a different key.{' '}
        {checked === null
          ? 'With the secret access key, the check above tells which.'
          : `The check above: ${checked.short}.`}
      </p>
    );
  }
  const differing = texts.find(({ client, server }) => client !== server);
  if (differing)
    return <p>You signed a different text than the server has: the {differing.label} differs.</p>;
  return <p>You signed the text that the server has, to the byte. {besidesText(log)}</p>;
}

/** What differs where the text does not. */
function besidesText(log: readonly HandshakeEvent[]): string {
  const computed = lastOf(log, 'signed')?.signing.signature ?? '';
  const sent = readAuthorization(signedLoginIn(log)?.authorization ?? '').signature ?? computed;
  if (sent.toLowerCase() !== computed.toLowerCase())
    return 'It is the signature that differs: the one that was sent is not the one that you computed.';
  return /[A-F]/u.test(sent)
    ? 'Only its spelling differs: STS compares the signature as lower-case hex.'
    : 'It is the key that differs: the secret access key is not the one of this access key ID.';
}
