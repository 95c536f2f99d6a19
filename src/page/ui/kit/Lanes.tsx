import { memo } from 'react';
import { parties, type Party } from '../../../core/vocabulary/steps';
import { PartyMark, PartyShape } from './party';
import './Lanes.css';

export type LaneStatus = 'done' | 'active' | 'held' | 'failed' | 'pending' | 'skipped';

export interface LanesProps {
  readonly from: Party;
  /** The same party, or none, for what happens in one place. */
  readonly to?: Party;
  /** Who carries it, between the two. */
  readonly via?: Party;
  readonly status: LaneStatus;
  /** Where it is answered within the same step: an arrow back, crossed where the answer is a refusal. */
  readonly answer?: 'given' | 'refusal' | undefined;
}

const pitch = 30;
const height = 28;
const middle = height / 2;
const at = (party: Party): number => pitch / 2 + pitch * parties.indexOf(party);

/** One step across the four lanes. Decoration: the row's text says who speaks to whom, and how it stands. */
export const Lanes = memo(function Lanes({ from, to = from, via, status, answer }: LanesProps) {
  const start = at(from);
  const way = Math.sign(at(to) - start);
  // A held message stops short of the first lane after its own, with the bars of a pause before it.
  const end = status === 'held' ? start + way * (pitch - 9) : at(to) - way * 8;
  const stop = via === undefined || status === 'held' ? null : at(via);
  const y = answer ? middle - 5 : middle;
  return (
    <svg
      className="k-lanes"
      width={pitch * parties.length}
      height={height}
      viewBox={`0 0 ${pitch * parties.length} ${height}`}
      data-party={from}
      data-status={status}
      aria-hidden="true"
    >
      {way === 0 ? null : (
        <>
          {stop === null ? (
            <path className="k-lane-line" d={line(start, end, way, y)} />
          ) : (
            <>
              <path
                className="k-lane-line"
                d={`${line(start, stop - way * 6, way)} ${line(stop, end, way)}`}
              />
              <path className="k-lane-head" d={head(stop - way * 6, way)} />
            </>
          )}
          {status === 'failed' ? (
            <path className="k-lane-cross" d={`M${end - 3.5} ${middle - 3.5}l7 7m0-7l-7 7`} />
          ) : status === 'held' ? (
            <path className="k-lane-bars" d={`M${end + way * 2} ${middle - 4}v8m${way * 4}-8v8`} />
          ) : (
            <path className="k-lane-head" d={head(end, way, y)} />
          )}
          {answer && status !== 'held' ? (
            <AnswerBack
              from={to}
              start={at(to)}
              end={start + way * 8}
              way={-way}
              refused={answer === 'refusal'}
            />
          ) : null}
        </>
      )}
      {stop === null || via === undefined ? null : (
        <g className="k-lane-shape" data-party={via}>
          <PartyShape party={via} x={stop} y={middle} />
        </g>
      )}
      <g className="k-lane-shape">
        <PartyShape party={from} x={start} y={middle} />
      </g>
      {way === 0 || status === 'held' ? null : (
        <g className="k-lane-shape" data-party={to}>
          <PartyShape party={to} x={at(to)} y={middle} />
        </g>
      )}
      {status === 'active' ? <circle className="k-lane-ring" cx={start} cy={middle} r="8" /> : null}
      {way === 0 && status === 'failed' ? (
        <path className="k-lane-cross" d={`M${start + 8} ${middle - 3.5}l7 7m0-7l-7 7`} />
      ) : null}
      {way === 0 && status === 'held' ? (
        <path className="k-lane-bars" d={`M${start + 9} ${middle - 4}v8m4-8v8`} />
      ) : null}
    </svg>
  );
});

interface AnswerBackProps {
  readonly from: Party;
  readonly start: number;
  readonly end: number;
  readonly way: number;
  readonly refused: boolean;
}

/** Below the arrow of the question. */
function AnswerBack({ from, start, end, way, refused }: AnswerBackProps) {
  const y = middle + 5;
  return (
    <g className="k-lane-answer" data-party={from} data-refused={refused || undefined}>
      <path className="k-lane-line" d={line(start, end, way, y)} />
      {refused ? (
        <path className="k-lane-cross" d={`M${end - 3} ${y - 3}l6 6m0-6l-6 6`} />
      ) : (
        <path className="k-lane-head" d={head(end, way, y)} />
      )}
    </g>
  );
}

/** From a party's shape to where an arrow ends. */
function line(start: number, end: number, way: number, y = middle): string {
  return `M${start + way * 7} ${y}H${end}`;
}

function head(end: number, way: number, y = middle): string {
  return `M${end - way * 4} ${y - 4}l${way * 4} 4l${-way * 4} 4`;
}

/** Short enough to stand over a lane each; an empty one leaves its lane without a name and a shape. */
export type LaneNames = Readonly<Record<Party, string>>;

/** The lanes' names, over the lanes. Decoration, as they are. */
export const LaneHeads = memo(function LaneHeads({ names }: { readonly names: LaneNames }) {
  return (
    <span className="k-lane-heads" aria-hidden="true">
      {parties.map((party) => (
        <span key={party} data-party={party}>
          {names[party]}
          {names[party] === '' ? null : <PartyMark party={party} />}
        </span>
      ))}
    </span>
  );
});
