import { useMemo, useState } from 'react';
import type { Field } from '../../../core/bytes/field';
import type { StepId } from '../../../core/vocabulary/steps';
import { fieldInWords } from '../../../words/en/fieldInWords';
import { bytesOfStep } from '../../state/selectors/bytes';
import { placesOf } from '../../state/selectors/places';
import { echoedFields, echoMaskOf } from '../../state/selectors/echo';
import { Checkbox } from '../kit/Checkbox';
import { HexView } from '../kit/HexView';
import type { Signer } from '../shared/signer';
import { useCountersign, useSigner, useUi } from '../shared/store';
import { StepView } from './StepView';

const kinds = {
  held: 'held',
  edited: 'as you changed it, and as the client read it',
  sent: 'sent',
  received: 'received',
  computed: 'computed here',
  asked: 'from the sandbox’s server to its STS',
  answered: 'from the sandbox’s STS to its server',
} as const;

/** The bytes of a step, field by field. The session token stays masked until somebody asks for it, also where a server says it back. */
export function BytesPanel({ step }: { readonly step: StepId }) {
  const { store, file } = useUi();
  const signer = useSigner();
  const log = useCountersign((state) => state.log);
  const preview = useCountersign((state) => state.preview);
  const draft = useCountersign((state) => state.draft);
  const blocks = useMemo(
    () => bytesOfStep({ ...store.getState(), log, preview, draft }, step),
    [store, log, preview, draft, step],
  );
  const places = useMemo(() => placesOf({ log, preview }), [log, preview]);
  const echoed = useMemo(() => {
    const received = blocks.filter(({ kind }) => kind === 'received' || kind === 'edited');
    return new Set(received.flatMap(({ annotated }) => [...echoedFields(annotated, echoMaskOf(log))]));
  }, [blocks, log]);
  const [revealed, setRevealed] = useState(false);
  if (step === 'signing-key') return <StepView step={step} />;
  if (blocks.length === 0) return <p className="k-empty">{noBytes(step, signer)}</p>;
  const holdsToken = (field: Field): boolean => carriesToken(field) || echoed.has(field);
  // In a file it is masked already.
  const tokenShown = !file && blocks.some(({ annotated }) => annotated.fields.some(holdsToken));
  return (
    <div className="k-body">
      {tokenShown ? (
        <Checkbox label="Show the session token" checked={revealed} onChange={setRevealed} />
      ) : null}
      {blocks.map(({ label, kind, annotated, medium }, i) => (
        <div key={`${i} ${label}`} className="k-block" data-medium={medium}>
          <h3>
            {label}
            <small>{kinds[kind]}</small>
          </h3>
          <HexView
            label={label}
            bytes={annotated.bytes}
            fields={annotated.fields}
            textOf={fieldInWords}
            marks={places.filter((place) => place.medium.id === medium)}
            isMasked={(field) => !file && holdsToken(field) && !revealed}
          />
        </div>
      ))}
    </div>
  );
}

function carriesToken(field: Field): boolean {
  return (
    field.value === 'sessionToken' || (field.path[0] === 'x-amz-security-token' && field.part === 'text')
  );
}

function noBytes(step: StepId, signer: Signer): string {
  switch (step) {
    case 'credentials':
      return 'Nothing is sent or hashed at this step.';
    case 'resolve':
    case 'connect':
      return `The ${signer === 'driver' ? 'driver' : 'proxy'} does this by itself; no message of the handshake is sent yet.`;
    case 'sts':
      return 'What passes between the server and STS does not pass through here.';
    default:
      return 'There are no bytes of this step yet.';
  }
}
