import { useCallback, useMemo, useState } from 'react';
import type { Field } from '../../../core/bytes/field';
import { meet } from '../../../core/bytes/findBytes';
import { tokenHeader } from '../../../core/sigv4/canonicalRequest';
import type { StepId } from '../../../core/vocabulary/steps';
import { coveredInWords, coveredKeyInWords } from '../../../words/en/bytes/selectionInWords';
import { fieldInWords } from '../../../words/en/fieldInWords';
import { bytesOfStep, type ByteBlock } from '../../state/selectors/bytes';
import { echoedFields, echoMaskOf } from '../../../core/trace/echo';
import { placesOf } from '../../state/selectors/places';
import { Checkbox } from '../kit/Checkbox';
import type { Signer } from '../shared/signer';
import { useCountersign, useSigner, useUi } from '../shared/store';
import { HexBlock } from './HexBlock';

const kinds = {
  held: 'held',
  edited: 'as you changed it, and as the client read it',
  sent: 'sent',
  received: 'received',
  computed: 'computed here',
  key: 'computed here, and kept here',
  asked: 'from the sandbox’s server to its STS',
  answered: 'from the sandbox’s STS to its server',
} as const satisfies Record<ByteBlock['kind'], string>;

/** The bytes of a step, field by field. What is secret in them stays masked until somebody asks for it, also where a server says it back. */
export function BytesPanel({ step }: { readonly step: StepId }) {
  const { store, file } = useUi();
  const signer = useSigner();
  const log = useCountersign((state) => state.log);
  const preview = useCountersign((state) => state.preview);
  const draft = useCountersign((state) => state.draft);
  const keys = useCountersign((state) => state.keys);
  const blocks = useMemo(
    () => bytesOfStep({ ...store.getState(), log, preview, draft, keys }, step),
    [store, log, preview, draft, keys, step],
  );
  const places = useMemo(() => placesOf({ log, preview }), [log, preview]);
  const secret = useMemo(() => {
    const mask = echoMaskOf(log);
    return new Set(
      blocks.flatMap(({ kind, annotated, medium }) => [
        ...annotated.fields.filter(
          (field) =>
            kind === 'key' ||
            carriesToken(field) ||
            places.some(
              (place) => place.value === 'sessionToken' && place.medium.id === medium && meet(place, field),
            ),
        ),
        ...(kind === 'received' || kind === 'edited' ? echoedFields(annotated, mask) : []),
      ]),
    );
  }, [blocks, places, log]);
  const [revealed, setRevealed] = useState(false);
  // In a file it is masked already.
  const covers = !file && !revealed;
  const isMasked = useCallback((field: Field) => covers && secret.has(field), [covers, secret]);
  const marksOf = useMemo(() => {
    const media = new Map(
      blocks.map(({ medium }) => [medium, places.filter((place) => place.medium.id === medium)]),
    );
    return (medium: string) => media.get(medium) ?? [];
  }, [blocks, places]);
  if (blocks.length === 0) return <p className="k-empty">{noBytes(step, signer, file !== null)}</p>;
  const isKeys = step === 'signing-key';
  return (
    <div className="k-body">
      {!file && secret.size > 0 ? (
        <Checkbox
          label={
            isKeys
              ? 'Show the derived keys: anyone holding kSigning can sign as you for this day, region and service'
              : 'Show the session token'
          }
          checked={revealed}
          onChange={setRevealed}
        />
      ) : null}
      {blocks.map(({ label, kind, annotated, medium }, i) => (
        <div key={`${i} ${label}`} className="k-block" data-medium={medium}>
          <h3>
            {label}
            <small>{kinds[kind]}</small>
          </h3>
          <HexBlock
            label={label}
            bytes={annotated.bytes}
            fields={annotated.fields}
            textOf={fieldInWords}
            marks={marksOf(medium)}
            isMasked={isMasked}
            whyCovered={isKeys ? coveredKeyInWords : coveredInWords}
          />
        </div>
      ))}
    </div>
  );
}

/** In a message, or in the line of a request. */
function carriesToken({ value, path, part }: Field): boolean {
  return value === 'sessionToken' || (path[0] === tokenHeader && (part === 'text' || part === 'value'));
}

function noBytes(step: StepId, signer: Signer, file: boolean): string {
  switch (step) {
    case 'credentials':
      return 'Nothing is sent or hashed at this step.';
    case 'resolve':
    case 'connect':
      return `The ${signer === 'driver' ? 'driver' : 'proxy'} does this by itself; no message of the handshake is sent yet.`;
    case 'signing-key':
      return file
        ? 'No trace holds the derived keys.'
        : 'The derived keys are not here: they stay where the request is signed.';
    case 'sts':
      return 'What passes between the server and STS does not pass through here.';
    default:
      return 'There are no bytes of this step yet.';
  }
}
