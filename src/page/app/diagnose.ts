import { Sha256 } from '@aws-crypto/sha256-browser';
import type { Clock } from '../../core/link/ports';
import { createDiagnoseStore } from '../state/diagnose/store';
import { searchWorkers } from '../transport/searchWorkers';
import { diagnoseMode } from '../ui/diagnose/mode';
import type { Store } from '../state/handshake/store';
import type { DiagnoseMode } from '../ui/shared/modes';
import { createAskSts } from './askSts';

/** The composition root of the mode `Diagnose`, loaded in one piece when that is first turned to. */
export function createDiagnose(clock: Clock, own: Store): DiagnoseMode {
  return diagnoseMode(
    createDiagnoseStore({ clock, Sha256, openLanes: searchWorkers() }),
    createAskSts(clock),
    (connectionString) =>
      own.actions.edit({ target: 'cluster', ...(connectionString === '' ? {} : { connectionString }) }),
  );
}
