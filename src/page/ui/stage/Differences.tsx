import { differencesAt, type DriverThere } from '../../../core/drivers/differences';
import type { Origin } from '../../../core/drivers/quotation';
import type { StepId } from '../../../core/vocabulary/steps';
import { differenceWords } from '../../../words/en/drivers/differenceWords';

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
                <strong>{driver.name}</strong> <Does driver={driver} />{' '}
                <small>
                  <From from={driver.from} />
                </small>
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

function From({ from }: { readonly from: Origin }) {
  if (from.how === 'run')
    return (
      <>
        run: {from.program} {from.version}
      </>
    );
  const { repository, commit, file } = from;
  return (
    <>
      read:{' '}
      <a href={`https://github.com/${repository}/blob/${commit}/${file}`} target="_blank" rel="noreferrer">
        {file.slice(file.lastIndexOf('/') + 1)}
      </a>{' '}
      at {commit.slice(0, 7)}
    </>
  );
}
