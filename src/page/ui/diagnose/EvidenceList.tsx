import { pieceInWords } from '../../../words/en/evidence/pieceInWords';
import type { Brought } from '../../state/diagnose/state';
import { Button } from '../kit/Button';
import { LongText } from '../kit/LongText';
import { useDiagnose, useDiagnoseStores } from './context';

/** What was brought, piece by piece, with what each told. */
export function EvidenceList() {
  const brought = useDiagnose((state) => state.brought);
  const { clear } = useDiagnoseStores().store.actions;
  return (
    <section aria-labelledby="diagnose-evidence">
      <div className="k-apart">
        <h3 id="diagnose-evidence">Evidence</h3>
        {brought.length < 2 ? null : (
          <Button kind="quiet" onClick={clear}>
            Remove all
          </Button>
        )}
      </div>
      <ol className="diagnose-evidence" aria-label="Evidence">
        {brought.map((one) => (
          <Row key={one.id} brought={one} />
        ))}
      </ol>
    </section>
  );
}

function Row({ brought: { id, piece } }: { readonly brought: Brought }) {
  const { remove } = useDiagnoseStores().store.actions;
  const { name, told } = pieceInWords(piece);
  return (
    <li data-evidence={piece.kind}>
      <div className="k-apart">
        <strong>{name}</strong>
        <Button kind="quiet" onClick={() => remove(id)}>
          Remove
          <span className="k-hidden"> {name}</span>
        </Button>
      </div>
      <p>
        <LongText atFirst={300}>{told.map((line) => `${line}.`).join(' ')}</LongText>
        {piece.times > 1 ? ` It stands there ${piece.times} times.` : ''}
      </p>
      <details>
        <summary>As it was brought</summary>
        <pre className="k-pre">
          <LongText atFirst={2000}>{piece.shown}</LongText>
        </pre>
      </details>
    </li>
  );
}
