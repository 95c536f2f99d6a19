import { shortOf } from '../../../words/en/findings/shortOf';
import { CrossIcon, InfoIcon } from '../kit/icons';
import { Pill } from '../kit/Pill';
import { useStood } from '../kit/useStood';
import { VerdictFrame } from '../kit/VerdictFrame';
import { useViewActions } from '../shared/store';
import { useDiagnose, useDiagnosis } from './context';

/** The first finding, pinned at the top; a verified signature is no login, so that it is never green. */
export function DiagnoseVerdict() {
  const { judged, known } = useDiagnosis();
  const brought = useDiagnose((state) => state.brought.length > 0);
  const { select } = useViewActions();
  const [first] = judged.findings;
  const isRefused = known.ending?.outcome === 'rejected' || known.sts?.kind === 'error';
  const label =
    first === undefined ? null : first.untold ? (isRefused ? 'Refused' : 'Failed') : levels[first.level];
  const found = first && shortOf(first);
  const said = `${label ?? ''} ${found ?? ''}`;
  const still = useStood(said, 700) === said;
  const pill =
    first && label !== null ? (
      <Pill
        tone={isRefused ? 'bad' : 'warn'}
        icon={isRefused ? <CrossIcon /> : <InfoIcon />}
        label={label}
        found={found}
      />
    ) : (
      <Pill tone="neutral" label={brought ? 'No cause found' : 'Nothing brought yet'} />
    );
  return (
    <VerdictFrame
      outcome={isRefused ? 'rejected' : 'idle'}
      way={first ? 'Show its step' : null}
      onGo={() => first && select(first.step)}
    >
      {/* Announced once nobody types any more. */}
      {still ? pill : <span aria-hidden="true">{pill}</span>}
    </VerdictFrame>
  );
}

const levels = { certain: 'Certain', likely: 'Likely', possible: 'Possible' } as const;
