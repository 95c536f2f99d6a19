import { useState } from 'react';
import { Checkbox } from '../../kit/Checkbox';
import { useShown } from '../useShown';

const mask = '•'.repeat(64);

/** The four derivations. The keys are masked until the person asks for them, and never leave memory. */
export function SigningKeyView() {
  const { signing } = useShown();
  const [revealed, setRevealed] = useState(false);
  if (!signing) return null;
  const { keys } = signing;
  return (
    <div className="stage-body">
      {keys ? (
        <Checkbox
          label="Show the derived keys: each signs for you, kSigning until the end of the day"
          checked={revealed}
          onChange={setRevealed}
        />
      ) : null}
      <ol className="stage-list">
        {signing.signing.derivations.map(({ name, keyedWith, data }, i) => (
          <li key={name}>
            <span className="stage-time">{i + 1}</span>
            <code>
              {name} = HMAC({keyedWith}, "{data}")
            </code>
            <small className="stage-mono">{revealed && keys ? keys[name].reveal() : mask}</small>
          </li>
        ))}
      </ol>
    </div>
  );
}
