import type { Clock } from '../../core/link/ports';
import type { RefusalParts } from '../ui/shared/modes';
import { AskStsHere } from '../ui/stage/AskStsHere';
import { firstFound } from '../ui/stage/firstFound';
import { BringToDiagnose } from '../ui/stage/views/BringToDiagnose';
import { FailureNotice } from '../ui/stage/FailureNotice';
import { createAskSts } from './askSts';

/** What a failed run is answered with, put together when somebody first runs one. */
export function createRefusal(clock: Clock): RefusalParts {
  const store = createAskSts(clock);
  return {
    AskStsHere: () => <AskStsHere store={store} />,
    firstFound,
    FailureNotice: () => (
      <FailureNotice
        askSts={
          <>
            <AskStsHere store={store} />
            <BringToDiagnose />
          </>
        }
      />
    ),
  };
}
