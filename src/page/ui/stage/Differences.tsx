import { differencesAt, type DriverThere } from '../../../core/drivers/differences';
import type { StepId } from '../../../core/vocabulary/steps';
import { differenceWords } from '../../../words/en/drivers/differenceWords';
import { OriginNote } from '../shared/OriginNote';

/** What drivers do differently at a step: who, in their own words, and where that is from. */
export function Differences({ step }: { readonly step: StepId }) {
  return (
    <ul aria-label="Differences">
      {differencesAt(step).map(({ code, drivers }) => (
        <li key={code} className="stage-difference">
          <p>{differenceWords[code]}</p>
          <ul>
            {drivers.map((driver) => (
              <li key={driver.name}>
                <strong>{driver.name}</strong> <Does driver={driver} /> <OriginNote from={driver.from} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Does({ driver: { reaction, words } }: { readonly driver: DriverThere }) {
  if (words) return <q>{words.text}</q>;
  if (reaction === undefined) return null;
  if (!reaction.refuses) return <>goes on</>;
  if (reaction.words) return <q>{reaction.words.text}</q>;
  return (
    <>{reaction.error === undefined ? 'refuses, in words not known here' : `raises ${reaction.error}`}</>
  );
}
