import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { trailOf, type Stop } from '../../../core/provenance/trailOf';
import { values, type ValueName } from '../../../core/vocabulary/values';
import { stopAtLength, stopInWords } from '../../../words/en/trail/stopInWords';
import { placesOf } from '../../state/selectors/places';
import { Button } from '../kit/Button';
import { NextIcon, PreviousIcon } from '../kit/icons';
import { IconButton } from '../kit/IconButton';
import { ValueLetter } from '../kit/ValueLetter';
import { useAddressOf } from '../shared/address';
import { useLook } from '../shared/look';
import { usePinned } from '../shared/pointed';
import { useCountersign, useCursor, useLog, useViewActions } from '../shared/store';
import { lookOf } from './lookOf';
import { showStop } from './showStop';
import './Trail.css';

/** Where the pinned value stands, in the order of the path, to be walked. */
export function Trail({ value }: { readonly value: ValueName }) {
  const log = useLog();
  const preview = useCountersign((state) => state.preview);
  const { pin } = usePinned();
  const stops = useMemo(() => trailOf(placesOf({ log, preview }), value, log), [log, preview, value]);
  const { at, goTo } = useWay(stops);
  useKeys((by) => goTo((at ?? (by > 0 ? -1 : stops.length)) + by));
  const { title } = values[value];
  const present = at === null ? undefined : stops[at];
  const outer = present && 'place' in present && present.via === null ? present.place.inside : null;
  return (
    <section className="trail" aria-label="Trail">
      <div className="trail-head">
        <p className="trail-title">
          <ValueLetter name={value} />
          <b>{title}</b>, pinned
          {outer === null ? null : (
            <>
              , in <ValueLetter name={outer} />
            </>
          )}
        </p>
        <IconButton
          label="Previous place"
          keyHint=","
          disabled={at === 0 || stops.length === 0}
          onClick={() => goTo((at ?? stops.length) - 1)}
        >
          <PreviousIcon />
        </IconButton>
        <IconButton
          label="Next place"
          keyHint="."
          disabled={stops.length === 0 || at === stops.length - 1}
          onClick={() => goTo((at ?? -1) + 1)}
        >
          <NextIcon />
        </IconButton>
        <Button kind="quiet" onClick={() => pin(null)}>
          Unpin
        </Button>
      </div>
      {stops.length === 0 ? (
        <p className="k-fine">It stands nowhere in what is shown.</p>
      ) : (
        <ol className="trail-stops">
          {stops.map((stop, i) => (
            <li key={i}>
              <StopLink stop={stop} present={i === at} onGo={() => goTo(i)} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

interface StopLinkProps {
  readonly stop: Stop;
  readonly present: boolean;
  readonly onGo: () => void;
}

function StopLink({ stop, present, onGo }: StopLinkProps) {
  const addressOf = useAddressOf();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // Only along the trail, which may be one line that scrolls.
    if (present) link.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [present]);
  return (
    <a
      ref={link}
      href={addressOf(stop.step, lookOf(stop))}
      title={stopAtLength(stop)}
      aria-current={present ? 'location' : undefined}
      data-changed={(stop.kind === 'place' && stop.place.changed) || undefined}
      onClick={(event) => {
        event.preventDefault();
        onGo();
      }}
    >
      {stopInWords(stop)}
    </a>
  );
}

/** The stop at which one is: the one gone to last, or else the first that is seen, or at least at the step that is. */
function useWay(stops: readonly Stop[]) {
  const cursor = useCursor();
  const { select } = useViewActions();
  const { look, lookAs } = useLook();
  const [chosen, choose] = useState<Stop | null>(null);
  const isHere = (stop: Stop): boolean => stop.step === cursor && lookOf(stop) === look;
  const here = chosen !== null && stops.includes(chosen) && isHere(chosen);
  const near = stops.find(isHere) ?? stops.find(({ step }) => step === cursor);
  const at = here ? stops.indexOf(chosen) : near ? stops.indexOf(near) : null;
  const present = here ? chosen : null;
  useEffect(() => (present === null ? undefined : showStop(present)), [present]);
  const goTo = useCallback(
    (i: number): void => {
      const stop = stops[i];
      if (!stop) return;
      select(stop.step);
      lookAs(lookOf(stop));
      choose(stop);
    },
    [stops, select, lookAs],
  );
  return { at, goTo };
}

/** `,` and `.` walk, wherever the focus is but in a field. */
function useKeys(walk: (by: 1 | -1) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target, key } = event;
      if (key !== ',' && key !== '.') return;
      if (
        target instanceof Element &&
        target.closest('input:not([type=checkbox]), textarea, select, [role=dialog]')
      )
        return;
      event.preventDefault();
      walk(key === '.' ? 1 : -1);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [walk]);
}
