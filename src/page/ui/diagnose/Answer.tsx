import { Guarded } from '../kit/Guarded';
import { redrawAdvice } from '../shared/signer';
import { useDiagnose } from './context';
import { Found } from './Found';
import { NothingYet } from './NothingYet';
import './DiagnoseStage.css';

/** What the evidence comes to, or what could be brought. */
export function Answer() {
  const brought = useDiagnose((state) => state.brought);
  if (brought.length === 0) return <NothingYet />;
  return (
    <Guarded what="What was found" advice={redrawAdvice.driver} retryOn={[brought]}>
      <Found />
    </Guarded>
  );
}
