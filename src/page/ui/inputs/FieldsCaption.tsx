import { sourceTitles } from '../../../core/sources/source';
import { sourceInText } from '../../../words/en/sources/inText';
import { resolutionOf, sourceInFields } from '../../state/inputs/resolution';
import { contentsOf } from '../../state/inputs/sourceInputs';
import { useCountersign } from '../shared/store';

/** Which source the fields show, wherever there is more than one to choose from. */
export function FieldsCaption() {
  const inputs = useCountersign((state) => state.inputs);
  const resolution = resolutionOf(inputs);
  const contents = contentsOf(inputs);
  const source = sourceInFields(inputs);
  const others = Object.entries(contents).some(([id, { kind }]) => id !== 'explicit' && kind !== 'empty');
  if (!others && resolution.stopped === null) return null;
  return (
    <p className="k-note" aria-live="polite">
      <strong>{sourceTitles[source]}</strong>
      {resolution.winner === source
        ? ' signs; it is edited here.'
        : resolution.winner === null
          ? ' is shown here; nothing signs.'
          : ` is shown here; ${sourceInText(resolution.winner)} signs.`}
    </p>
  );
}
