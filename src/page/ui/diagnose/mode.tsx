import type { ReactNode } from 'react';
import { driverLeads } from '../../../words/en/leads/driverLeads';
import type { AskStsStore } from '../../state/askSts/store';
import type { DiagnoseStore } from '../../state/diagnose/store';
import type { DiagnoseMode } from '../shared/modes';
import { StepInAddress } from '../shared/address';
import { DiagnoseProvider } from './context';
import { DiagnosePanel } from './DiagnosePanel';
import { DiagnoseStage } from './DiagnoseStage';
import { DiagnoseVerdict } from './DiagnoseVerdict';
import { EvidenceSteps } from './EvidenceSteps';

/** Evidence on the left, the steps as far as it reaches in the middle, what it comes to on the right. */
export function diagnoseMode(
  store: DiagnoseStore,
  askSts: AskStsStore,
  carry: (connectionString: string) => void,
): DiagnoseMode {
  const value = { store, askSts, carry };
  const within = (column: ReactNode): ReactNode => (
    <DiagnoseProvider value={value}>{column}</DiagnoseProvider>
  );
  return {
    store,
    leads: driverLeads,
    verdict: within(<DiagnoseVerdict />),
    inputs: within(
      <>
        <StepInAddress mode="diagnose" />
        <DiagnosePanel />
      </>,
    ),
    steps: within(<EvidenceSteps />),
    stage: within(<DiagnoseStage />),
  };
}
