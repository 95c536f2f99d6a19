import type { ComparedLogins, FieldDifference } from '../../../core/evidence/logins/compareLogins';
import {
  comparedFieldNames,
  comparedValueInWords,
  isVerbatim,
  loginNames,
  twoLoginsInWords,
} from '../../../words/en/evidence/twoLoginsInWords';
import {
  bothSigned,
  isOneSecret,
  signedInWords,
  type TwoSignatures,
} from '../../../words/en/evidence/twoSignaturesInWords';
import type { SignatureCheck } from '../../state/search/signatureSearch';
import { LongText } from '../kit/LongText';
import { useDiagnose } from './context';
import './TwoLogins.css';

/** Two logins that were brought, one that works beside one that does not: where they differ, what decides first. */
export function TwoLogins({ compared }: { readonly compared: ComparedLogins }) {
  const { check, otherCheck } = useDiagnose((all) => all);
  const signatures = { other: signedOf(otherCheck), judged: signedOf(check) };
  const names = loginNames(compared);
  const decisive = compared.differences.filter((one) => one.decisive);
  const others = compared.differences.filter((one) => !one.decisive);
  return (
    <section className="k-stack" data-gap="12" aria-labelledby="diagnose-two">
      <h2 id="diagnose-two" className="k-stage-title">
        Two logins, compared
      </h2>
      <p>{twoLoginsInWords(compared, isOneSecret(signatures))}</p>
      <Signatures compared={compared} signatures={signatures} />
      {decisive.length === 0 ? null : (
        <ol className="diagnose-two" aria-label="Differences">
          {decisive.map((one) => (
            <Difference key={one.field} difference={one} names={names} />
          ))}
        </ol>
      )}
      {others.length === 0 ? null : (
        <details>
          <summary>What differs in every login</summary>
          <ol className="diagnose-two" aria-label="Differences in every login">
            {others.map((one) => (
              <Difference key={one.field} difference={one} names={names} />
            ))}
          </ol>
        </details>
      )}
      {compared.same.length === 0 ? null : (
        <p className="k-fine">
          The same in both: {compared.same.map((field) => comparedFieldNames[field]).join(', ')}.
        </p>
      )}
      <p className="k-fine">All else here is about {names.judged}.</p>
    </section>
  );
}

function signedOf(check: SignatureCheck | null): TwoSignatures['judged'] {
  if (check === null) return null;
  return check.result ?? 'running';
}

interface SignaturesProps {
  readonly compared: ComparedLogins;
  readonly signatures: TwoSignatures;
}

/** Both by each secret that is at hand, once there is one. */
function Signatures({ compared, signatures }: SignaturesProps) {
  const tried = useDiagnose((all) => all.tried);
  if (tried.length === 0 || (signatures.other === null && signatures.judged === null)) return null;
  const names = loginNames(compared);
  const owners = tried.map(({ whose }) => whose);
  const follows = bothSigned(compared, signatures);
  return (
    <div className="diagnose-two">
      <dl aria-label="Both signatures, recomputed">
        {(['other', 'judged'] as const).map((which) => (
          <div key={which} data-signed={kindOf(signatures[which])}>
            <dt>{capital(names[which])}</dt>
            <dd>{signedInWords(signatures[which], owners)}</dd>
          </div>
        ))}
      </dl>
      {follows === null ? null : <p>{follows}</p>}
    </div>
  );
}

function kindOf(signed: TwoSignatures['judged']): string {
  if (signed === null) return 'unknown';
  return signed === 'running' ? signed : signed.kind;
}

interface DifferenceProps {
  readonly difference: FieldDifference;
  readonly names: ReturnType<typeof loginNames>;
}

function Difference({ difference, names }: DifferenceProps) {
  const { field, other, judged } = difference;
  return (
    <li data-differs={field}>
      <strong>{comparedFieldNames[field]}</strong>
      <dl>
        <dt>{capital(names.other)}</dt>
        <dd>
          <Text difference={difference} text={other} />
        </dd>
        <dt>{capital(names.judged)}</dt>
        <dd>
          <Text difference={difference} text={judged} />
        </dd>
      </dl>
    </li>
  );
}

/** The first character that differs is marked, in a text that is not all another. */
function Text({ difference, text }: { readonly difference: FieldDifference; readonly text: string }) {
  const { field, at, decisive } = difference;
  if (!isVerbatim(field)) return <>{comparedValueInWords(difference, text)}</>;
  if (!decisive || at === 1 || text.length > 600) {
    return (
      <code className="diagnose-two-text">
        <LongText atFirst={300}>{text}</LongText>
      </code>
    );
  }
  return (
    <code className="diagnose-two-text">
      {text.slice(0, at - 1)}
      {text.length < at ? <span className="k-fine"> (ends here)</span> : <mark>{text.charAt(at - 1)}</mark>}
      {text.slice(at)}
    </code>
  );
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
