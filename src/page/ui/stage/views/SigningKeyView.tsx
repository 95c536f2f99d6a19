import { useState } from 'react';
import { Checkbox } from '../../kit/Checkbox';
import { firstOf } from '../../../state/selectors/run';
import { useCountersign, useUi } from '../../shared/store';
import { useShown } from '../useShown';

const mask = '•'.repeat(64);

/** The four derivations. The keys are masked until the person asks for them, and never leave memory. */
export function SigningKeyView() {
  const { signing } = useShown();
  const [revealed, setRevealed] = useState(false);
  if (!signing) return null;
  const { keys } = signing;
  return (
    <div className="k-body">
      {keys ? (
        <Checkbox
          label="Show the derived keys: each signs for you, kSigning until the end of the day"
          checked={revealed}
          onChange={setRevealed}
        />
      ) : (
        <KeysElsewhere />
      )}
      <ol className="k-list">
        {signing.signing.derivations.map(({ name, keyedWith, data }, i) => (
          <li key={name}>
            <span className="k-time">{i + 1}</span>
            <code>
              {name} = HMAC({keyedWith}, "{data}")
            </code>
            <small className="k-mono">{revealed && keys ? keys[name].reveal() : mask}</small>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Where the keys are, if a machine signed. */
function KeysElsewhere() {
  const { file } = useUi();
  const host = useCountersign((state) => firstOf(state.log, 'started')?.host);
  if (file)
    return (
      <p className="k-empty">
        No trace holds the derived keys: what they were made from is below, what they are is not known here.
      </p>
    );
  if (!host) return null;
  return (
    <p className="k-empty">
      Derived on {host.machine}, where the keys stayed: what they were made from is below, what they are is
      not known here.
    </p>
  );
}
