import { useMemo, useState } from 'react';
import { Secret } from '../../../core/credentials/secret';
import { searchInputOf } from '../../../core/mistakes/search/ofLogin';
import type { OwnedSecret } from '../../../core/mistakes/search/secretOwner';
import type { ConnectionRecord } from '../../../core/capture/connection';
import { loginIn } from '../../../core/capture/login';
import { secretsGiven } from '../../state/search/secretsGiven';
import { Button } from '../kit/Button';
import type { Message } from '../kit/Messages';
import { TextField } from '../kit/TextField';
import { useCountersign } from '../shared/store';
import { SignatureCheck } from '../search/SignatureCheck';
import { useListen, useListenStore } from './useListen';

const staysHere: Message = {
  id: 'private',
  tone: 'private',
  text: 'Stays in this page, where the check runs, and is forgotten when you leave Listen. Several? Paste a whole credentials file: each profile is tried.',
};

/**
 * Recomputes the driver's signature by a secret that the person enters, or by those of a credentials file. What was
 * entered is kept from one connection to the next, in this component and nowhere else.
 */
export function SecretCheck({ record }: { readonly record: ConnectionRecord }) {
  const [secret, setSecret] = useState(() => new Secret(''));
  const [checked, setChecked] = useState<readonly OwnedSecret[]>([]);
  const [checkedText, setCheckedText] = useState(secret);
  const { actions } = useListenStore();
  const check = useListen((state) => state.check);
  const conclusion = useCountersign((state) => state.checked ?? null);
  const input = useMemo(() => searchInputOf(loginIn(record)), [record]);
  if (!input) return null;
  const run = (): void => {
    if (secret.length === 0) return;
    const given = secretsGiven(secret);
    setChecked(given);
    setCheckedText(secret);
    void actions.checkSignature(bare(given));
  };
  return (
    <section className="listen-check" aria-labelledby="listen-check">
      <h3 id="listen-check">Check the signature</h3>
      <div className="listen-check-field">
        <TextField
          label="Secret access key"
          value={secret.reveal()}
          onChange={(text) => setSecret(new Secret(text))}
          onEnter={run}
          masked
          messages={[staysHere]}
        />
        <Button onClick={run} disabled={secret.length === 0}>
          Check signature
        </Button>
      </div>
      <SignatureCheck
        capture={input}
        secrets={checked}
        check={check}
        conclusion={conclusion}
        onFurther={checkedText.equals(secret) ? () => void actions.searchTwoCharacters(bare(checked)) : null}
        onCancel={actions.cancelSearch}
      />
    </section>
  );
}

function bare(given: readonly OwnedSecret[]): readonly Secret[] {
  return given.map(({ secret }) => secret);
}
