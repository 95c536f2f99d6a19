import type { StepId } from '../../../core/vocabulary/steps';
import { valueNames, values } from '../../../core/vocabulary/values';
import { valueWords } from '../../../words/en/valueWords';
import { shownValues } from '../../state/selectors/shown';
import { Badge } from '../kit/Badge';
import { Card, CardGrid } from '../kit/Card';
import { DefinitionList } from '../kit/DefinitionList';
import { useCountersign, useUi } from '../shared/store';
import { StepLink } from '../shared/StepLink';

/** The values that this step makes, then those it uses: what they are, where they come from, where they go. */
export function ValueCards({ step }: { readonly step: StepId }) {
  const { store } = useUi();
  const log = useCountersign((state) => state.log);
  const preview = useCountersign((state) => state.preview);
  const shown = shownValues({ ...store.getState(), log, preview });
  const made = valueNames.filter((name) => values[name].madeBy === step && shown[name] !== undefined);
  const used = valueNames.filter(
    (name) => values[name].usedBy.includes(step) && values[name].madeBy !== step && shown[name] !== undefined,
  );
  if (made.length + used.length === 0) return null;
  return (
    <CardGrid>
      {[...made, ...used].map((name) => {
        const { title, letter, maker, madeBy, usedBy } = values[name];
        const { meaning, ifWrong } = valueWords[name];
        return (
          <div key={name} data-point={name}>
            <Card title={title} mark={<Badge letter={letter} party={maker} lights={name} />} lights={name}>
              <p>{meaning}</p>
              <DefinitionList
                items={[
                  { term: 'From', detail: <StepLink step={madeBy} /> },
                  { term: 'Used by', detail: <StepLinks usedBy={usedBy} /> },
                  { term: 'If wrong', detail: ifWrong },
                ]}
              />
            </Card>
          </div>
        );
      })}
    </CardGrid>
  );
}

function StepLinks({ usedBy }: { readonly usedBy: readonly StepId[] }) {
  return usedBy.map((id, i) => (
    <span key={id}>
      {i > 0 ? ' · ' : ''}
      <StepLink step={id} />
    </span>
  ));
}
