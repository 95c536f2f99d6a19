import { rungTitles } from '../../../core/sources/rungs';
import { climbOf, rungInFields, rungInText } from '../../state/inputs/ladder';
import { contentsOf } from '../../state/inputs/sources';
import { useCountersign } from '../shared/store';

/** Which source the fields show, wherever there is more than one to choose from. */
export function FieldsCaption() {
  const inputs = useCountersign((state) => state.inputs);
  const climb = climbOf(inputs);
  const contents = contentsOf(inputs);
  const rung = rungInFields(inputs);
  const others = Object.entries(contents).some(([id, { kind }]) => id !== 'explicit' && kind !== 'empty');
  if (!others && climb.stopped === null) return null;
  return (
    <p className="inputs-caption" aria-live="polite">
      <strong>{rungTitles[rung]}</strong>
      {climb.winner === rung
        ? ' signs; it is edited here.'
        : climb.winner === null
          ? ' is shown here; nothing signs.'
          : ` is shown here; ${rungInText(climb.winner)} signs.`}
    </p>
  );
}
