import type { ClockSkew } from '../../../core/findings/clockSkews';
import { generalMs, howFarOff, type HowFar } from '../../../core/findings/howFarOff';
import { skewInWords } from '../../../words/en/clock/skewInWords';
import './ClockGauge.css';

/** The ends of the line, in minutes; what is further off stands at an end. */
const reach = 20;

const tones = { agrees: 'ok', within: 'ok', near: 'warn', beyond: 'bad' } as const satisfies Record<
  HowFar,
  string
>;

/** Clock differences, each on a line with what STS was seen to take; the line is for the eye, the words say the same. */
export function ClockGauge({ skews }: { readonly skews: readonly ClockSkew[] }) {
  if (skews.length === 0) return null;
  return (
    <ul className="clock" aria-label="Clock differences">
      {skews.map((skew) => (
        <Gauge key={`${skew.by} ${skew.of}`} skew={skew} />
      ))}
    </ul>
  );
}

function Gauge({ skew }: { readonly skew: ClockSkew }) {
  const { is, means } = skewInWords(skew);
  const far = howFarOff(skew);
  return (
    <li data-clock={skew.by} data-far={far}>
      <p>
        {is} <span className="k-note">{means}</span>
      </p>
      <Line skew={skew} tone={tones[far]} />
    </li>
  );
}

function Line({ skew: { ms, toleranceMs }, tone }: { readonly skew: ClockSkew; readonly tone: string }) {
  const minutes = ms / 60_000;
  const [tolerance, general] = [toleranceMs / 60_000, generalMs / 60_000];
  const isOff = Math.abs(minutes) > reach;
  return (
    <div className="clock-line" aria-hidden="true">
      <span
        className="clock-taken"
        style={{ left: `${placeOf(-tolerance)}%`, right: `${100 - placeOf(tolerance)}%` }}
      />
      {[...new Set([-tolerance, -general, 0, general, tolerance])].map((tick) => (
        <span key={tick} className="clock-tick" style={{ left: `${placeOf(tick)}%` }}>
          <span>{tick === 0 ? '0' : `${tick > 0 ? '+' : '−'}${Math.abs(tick)}`}</span>
        </span>
      ))}
      <span
        className="clock-mark"
        data-tone={tone}
        data-off={isOff ? (minutes < 0 ? 'left' : 'right') : undefined}
        style={{ left: `${placeOf(minutes)}%` }}
      />
      <span className="clock-unit">min</span>
    </div>
  );
}

/** Where on the line, in percent. */
function placeOf(minutes: number): number {
  const within = Math.max(-reach, Math.min(reach, minutes));
  return Math.round(((within + reach) / (2 * reach)) * 1000) / 10;
}
