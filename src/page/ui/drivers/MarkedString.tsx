import { useState } from 'react';
import { majors, type DriverId } from '../../../core/drivers/roster';
import type { Comparison } from '../../../core/drivers/uri/compareDrivers';
import type { Remark } from '../../../core/drivers/uri/reading';
import { segmentsOf } from '../../../core/drivers/uri/segments';
import type { Effect } from '../../../core/drivers/uri/facts';
import type { Origin } from '../../../core/quotation/origin';
import { originsInWords } from '../../../words/en/drivers/originInWords';
import { effectInWords } from '../../../words/en/drivers/effectInWords';
import { EyeIcon, EyeOffIcon } from '../kit/icons';
import { IconButton } from '../kit/IconButton';

/** What a TXT record comes to is told from elsewhere than the rest. */
function originOf(id: DriverId, { code }: Effect): Origin {
  const { from, except } = majors[id];
  return (code === 'source-of-txt' ? except?.takesSourceOfTxt : undefined) ?? from;
}

interface MarkedStringProps {
  readonly text: string;
  readonly comparison: Comparison;
  /** The driver that is looked at: what it stumbles over stands out. */
  readonly driver: DriverId | null;
}

/** No connection string is as long, nor read differently at so many places; what is pasted by mistake may be. */
const maxShown = 20_000;
const maxListed = 100;

/** The connection string with a number at each place where drivers part ways, and who makes what of it below. */
export function MarkedString({ text, comparison, driver }: MarkedStringProps) {
  const [revealed, setRevealed] = useState(false);
  const { differences } = comparison;
  const numbers = new Map(differences.map((difference, index) => [difference, index]));
  const shown = text.slice(0, maxShown);
  const hidden = text.length - shown.length;
  /** How much a difference weighs for the driver that is looked at; null where it is none of its own. */
  const weightOf = (index: number): Remark['weight'] | null =>
    differences[index]?.says.find(({ drivers }) => driver !== null && drivers.includes(driver))?.weight ??
    null;
  return (
    <div>
      <div className="k-box drivers-string">
        <p>
          {segmentsOf(shown, comparison, revealed).map(({ text: run, start, difference }) => {
            const index = difference ? (numbers.get(difference) ?? -1) : -1;
            return difference ? (
              <mark key={start} data-weight={weightOf(index)}>
                <Numbered text={run} number={index + 1} />
              </mark>
            ) : (
              <span key={start}>{run}</span>
            );
          })}
          {hidden > 0 ? ` … and ${hidden} characters more` : null}
        </p>
        <IconButton
          label={revealed ? 'Hide the secrets' : 'Show the secrets'}
          pressed={revealed}
          onClick={() => setRevealed(!revealed)}
        >
          {revealed ? <EyeOffIcon /> : <EyeIcon />}
        </IconButton>
      </div>
      {differences.length === 0 ? (
        <p className="k-note drivers-alike">Nothing in it is read differently by any of these drivers.</p>
      ) : (
        <ol className="k-stack drivers-differences" aria-label="Where drivers part ways">
          {differences.slice(0, maxListed).map(({ span, says }, index) => (
            <li key={`${span.start} ${span.end}`} data-weight={weightOf(index)}>
              <span className="drivers-number">{index + 1}</span>
              <div>
                <small>
                  {span.end - span.start === 1
                    ? `Character ${span.start + 1}`
                    : `Characters ${span.start + 1} to ${span.end}`}
                </small>
                {says.map(({ drivers, effect }) => (
                  <p key={drivers.join()}>
                    <b>{drivers.map((id) => majors[id].name).join(', ')}</b>: {effectInWords(effect)}{' '}
                    <small>({originsInWords(drivers.map((id) => originOf(id, effect)))})</small>
                  </p>
                ))}
              </div>
            </li>
          ))}
          {differences.length > maxListed ? (
            <li>… and {differences.length - maxListed} places more</li>
          ) : null}
        </ol>
      )}
    </div>
  );
}

/** With a number behind it that is on the line of its last character. */
function Numbered({ text, number }: { readonly text: string; readonly number: number }) {
  const last = [...text].at(-1) ?? '';
  return (
    <>
      {text.slice(0, text.length - last.length)}
      <span data-number={number}>{last}</span>
    </>
  );
}
