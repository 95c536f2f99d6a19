import { capturesOf } from '../../../core/evidence/capturesOf';
import type { Knowledge } from '../../../core/findings/knowledge';
import { secretsTried } from '../../../core/evidence/secretsTried';
import { isSameSecrets } from '../../state/diagnose/isSameSecrets';
import { SignatureCheck } from '../search/SignatureCheck';
import { useDiagnose, useDiagnoseStores } from './context';

/** What the secrets that are at hand make of the signature that was brought; what follows from it is a finding. */
export function SecretsCheck({ known }: { readonly known: Knowledge }) {
  const { searchTwoCharacters, cancelSearch } = useDiagnoseStores().store.actions;
  const { check, tried, secret, brought } = useDiagnose((all) => all);
  const captures = capturesOf(known);
  if (captures.kind !== 'whole' || check === null) return null;
  const isAsTried = isSameSecrets(
    tried,
    secretsTried(
      secret,
      brought.map(({ piece }) => piece),
    ),
  );
  return (
    <section className="k-stack" aria-labelledby="diagnose-check">
      <h3 id="diagnose-check">Check the signature</h3>
      <SignatureCheck
        capture={captures.inputs[0]}
        secrets={tried}
        check={check}
        conclusion={null}
        onFurther={isAsTried ? () => void searchTwoCharacters() : null}
        onCancel={cancelSearch}
      />
    </section>
  );
}
