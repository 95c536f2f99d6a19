import { stepIds, steps, type StepId } from '../../../core/vocabulary/steps';
import { toldInText } from '../../../words/en/told';
import { useUi } from '../shared/store';

/** What is asked at steps, and the answers. */
export function Questions({ at }: { readonly at: readonly StepId[] }) {
  const { leads } = useUi();
  if (at.length === 0) return null;
  return (
    <>
      <h3>Questions</h3>
      <dl aria-label="Questions">
        {at.map((id) => (
          <div key={id}>
            <dt>{leads[id].question}</dt>
            <dd>
              {toldInText(leads[id].answer)}
              <small>
                Step {stepIds.indexOf(id) + 1}, {steps[id].title}
              </small>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
