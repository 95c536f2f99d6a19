import { sourceTitles } from '../../../core/sources/source';
import { sourceInText } from '../../../words/en/sources/inText';
import { resolutionOf, sourceInFields } from '../../state/inputs/resolution';
import { contentsOf } from '../../state/inputs/sourceInputs';
import { useInputs } from '../shared/store';

/** Which source the fields show, where it is not the one that is used. */
export function FieldsCaption() {
  const inputs = useInputs();
  const resolution = resolutionOf(inputs);
  const contents = contentsOf(inputs);
  const source = sourceInFields(inputs);
  const others = Object.entries(contents).some(([id, { kind }]) => id !== 'explicit' && kind !== 'empty');
  if ((!others && resolution.stopped === null) || resolution.winner === source) return null;
  return (
    <p className="k-note" aria-live="polite">
      <strong>{sourceTitles[source]}</strong> is shown here;{' '}
      {resolution.winner === null
        ? 'no credentials are used.'
        : `${sourceInText(resolution.winner)} is used.`}
    </p>
  );
}
