import { memo } from 'react';
import type { StepId } from '../../../core/vocabulary/steps';
import { valueNames, values, type ValueName } from '../../../core/vocabulary/values';
import { ifWrong } from '../../../words/en/valueWords';
import { Badge } from '../kit/Badge';
import { CopyButton } from '../kit/CopyButton';
import { shownValues } from '../../state/selectors/shown';
import { useSigner, useUi } from '../shared/store';
import { StepLink } from '../shared/StepLink';
import { ValueTitle } from '../shared/Term';
import { useShown } from './useShown';
import './ValueTable.css';

const headings = {
  you: 'If it is wrong, you see',
  driver: 'If it is wrong, the driver sees',
} as const;

/** The values that this step uses, then those it makes: where they come from, where they go, what comes of a wrong one. */
export function ValueTable({ step }: { readonly step: StepId }) {
  const { shown } = useShown();
  const heading = headings[useSigner()];
  const here = valueNames.filter((name) => shown[name] !== undefined);
  const names = [
    ...here.filter((name) => values[name].madeBy !== step && values[name].usedBy.includes(step)),
    ...here.filter((name) => values[name].madeBy === step),
  ];
  if (names.length === 0) return null;
  return (
    <div className="stage-values">
      <table>
        <thead>
          <tr>
            <th scope="col">Values here</th>
            <th scope="col">From</th>
            <th scope="col">Goes to</th>
            <th scope="col">{heading}</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name, i) => (
            <ValueRow key={name} name={name} step={step} heading={heading} above={names[i - 1]} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface ValueRowProps {
  readonly name: ValueName;
  readonly step: StepId;
  readonly heading: string;
  /** The value of the row above. */
  readonly above: ValueName | undefined;
}

const ValueRow = memo(function ValueRow({ name, step, heading, above }: ValueRowProps) {
  const { store } = useUi();
  const { title, letter, maker, madeBy, usedBy } = values[name];
  const { sees, sts } = ifWrong[name];
  // Whatever stands in this table is made or used here: that is said only where there is nothing else to say.
  const further = usedBy.filter((id) => id !== step);
  const before = above === undefined ? undefined : ifWrong[above];
  return (
    <tr data-point={name} data-lights={name}>
      <th scope="row">
        <span className="k-line">
          <Badge letter={letter} party={maker} lights={name} />
          <ValueTitle of={name} />
          <CopyButton text={() => shownValues(store.getState())[name] ?? ''} label={`Copy ${title}`} />
        </span>
      </th>
      <td data-heading="From">{madeBy === step ? 'here' : <StepLink step={madeBy} short />}</td>
      <td data-heading="Goes to">
        <span className="stage-goes-to">
          {further.length === 0 && usedBy.includes(step) ? 'here' : null}
          {further.map((id) => (
            <StepLink key={id} step={id} short />
          ))}
        </span>
      </td>
      <td data-heading={heading}>
        {sees === before?.sees ? 'the same' : sees}
        {sts === undefined || (sees === before?.sees && sts === before.sts) ? null : (
          <small>the server sees {sts}</small>
        )}
      </td>
    </tr>
  );
});
