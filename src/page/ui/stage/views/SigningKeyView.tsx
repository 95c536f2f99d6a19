import { useState } from 'react';
import type { Derivation } from '../../../../core/sigv4/stages';
import type { DerivedKeys } from '../../../../core/sigv4/stages';
import { firstOf } from '../../../../core/trace/inLog';
import { Checkbox } from '../../kit/Checkbox';
import { useCountersign, useUi } from '../../shared/store';
import { Term } from '../../shared/Term';
import { Value } from '../../shared/Values';
import { Computed } from '../Computed';
import { useShown } from '../useShown';
import './SigningKeyView.css';

const mask = '•'.repeat(64);

/** What each key narrows the one before it to. */
const signsFor: Readonly<Record<Derivation['name'], string>> = {
  kDate: 'good for this day',
  kRegion: 'and this region',
  kService: 'and this service',
  kSigning: 'the one that signs',
};

/** The four derivations. The keys are masked until the person asks for them, and never leave memory. */
export function SigningKeyView() {
  const { signing, shown } = useShown();
  const [revealed, setRevealed] = useState(false);
  if (!signing) return null;
  const { keys } = signing;
  return (
    <div className="k-body">
      {keys ? (
        <Checkbox
          label="Show the derived keys: anyone holding kSigning can sign as you for this day, region and service"
          checked={revealed}
          onChange={setRevealed}
        />
      ) : (
        <KeysElsewhere />
      )}
      <ol aria-label="Derivations">
        {signing.signing.derivations.map((derivation) => (
          <li key={derivation.name}>
            <DerivationRow
              derivation={derivation}
              region={shown.region}
              shownKey={revealed && keys ? keys : null}
            />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface DerivationRowProps {
  readonly derivation: Derivation;
  readonly region: string | undefined;
  /** null: masked. */
  readonly shownKey: DerivedKeys | null;
}

function DerivationRow({ derivation: { name, keyedWith, data }, region, shownKey }: DerivationRowProps) {
  return (
    <Computed
      what={
        name === 'kRegion' && data === region ? <Value name="region" text={data} /> : <code>"{data}"</code>
      }
      by={
        <>
          HMAC, keyed with <code>{keyedWith}</code>
        </>
      }
      to={
        <>
          <strong>{name === 'kSigning' ? <Term of="signing key">{name}</Term> : name}</strong>
          <small className="stage-key-for">{signsFor[name]}</small>
          <small className="k-mono stage-key-hex">{shownKey ? shownKey[name].reveal() : mask}</small>
        </>
      }
      {...(name === 'kSigning' ? { into: 'signature' } : {})}
    />
  );
}

/** Where the keys are, if a machine signed. */
function KeysElsewhere() {
  const { file } = useUi();
  const host = useCountersign((state) => firstOf(state.log, 'started')?.host);
  if (file)
    return (
      <p className="k-empty">
        No trace holds the derived keys. What each was made from stands below; the keys are not known here.
      </p>
    );
  if (!host) return null;
  return (
    <p className="k-empty">
      Derived on {host.machine}, where the keys stayed. What each was made from stands below; the keys are not
      known here.
    </p>
  );
}
