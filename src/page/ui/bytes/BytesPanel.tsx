import { useCallback, useMemo, useState } from 'react';
import type { Field } from '../../../core/bytes/field';
import type { StepId } from '../../../core/vocabulary/steps';
import { coveredInWords, coveredKeyInWords } from '../../../words/en/bytes/selectionInWords';
import { blockKinds, noBytesInWords } from '../../../words/en/bytes/blockInWords';
import { fieldInWords } from '../../../words/en/fieldInWords';
import { bytesOfStep } from '../../state/selectors/bytes';
import { coveredFields } from '../../state/selectors/coveredFields';
import { placesOf } from '../../state/selectors/places';
import { Checkbox } from '../kit/Checkbox';
import { useCountersign, useLog, useSigner, useUi } from '../shared/store';
import { HexBlock } from './HexBlock';

/** The bytes of a step, field by field. What is secret in them stays masked until somebody asks for it, also where a server says it back. */
export function BytesPanel({ step }: { readonly step: StepId }) {
  const { store, file } = useUi();
  const signer = useSigner();
  const log = useLog();
  const preview = useCountersign((state) => state.preview);
  const draft = useCountersign((state) => state.draft);
  const keys = useCountersign((state) => state.keys);
  const blocks = useMemo(
    () => bytesOfStep({ ...store.getState(), log, preview, draft, keys }, step),
    [store, log, preview, draft, keys, step],
  );
  const places = useMemo(() => placesOf({ log, preview }), [log, preview]);
  const secret = useMemo(() => coveredFields(blocks, places, log), [blocks, places, log]);
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
  if (blocks.length === 0) return <p className="k-empty">{noBytesInWords(step, signer, file !== null)}</p>;
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
            <small>{blockKinds[kind]}</small>
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
