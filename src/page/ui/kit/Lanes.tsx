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
}

const pitch = 30;
const height = 34;
const middle = height / 2;
const at = (party: Party): number => pitch / 2 + pitch * parties.indexOf(party);

/** One step across the four lanes. Decoration: the row's text says who speaks to whom, and how it stands. */
export function Lanes({ from, to = from, via, status }: LanesProps) {
  const start = at(from);
  const way = Math.sign(at(to) - start);
  // A held message stops short of the first lane after its own, with the bars of a pause before it.
  const end = status === 'held' ? start + way * (pitch - 9) : at(to) - way * 8;
  const stop = via === undefined || status === 'held' ? null : at(via);
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
      {parties.map((party) => (
        <path key={party} className="k-lane" d={`M${at(party)} 0V${height}`} />
      ))}
      {way === 0 ? null : (
        <>
          {stop === null ? (
            <path className="k-lane-line" d={line(start, end, way)} />
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
            <path className="k-lane-head" d={head(end, way)} />
          )}
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
}

/** From a party's shape to where an arrow ends. */
function line(start: number, end: number, way: number): string {
  return `M${start + way * 7} ${middle}H${end}`;
}

function head(end: number, way: number): string {
  return `M${end - way * 4} ${middle - 4}l${way * 4} 4l${-way * 4} 4`;
}

/** Short enough to stand over a lane each; an empty one leaves its lane without a name and a shape. */
export type LaneNames = Readonly<Record<Party, string>>;

/** The lanes' names, over the lanes. Decoration, as they are. */
export function LaneHeads({ names }: { readonly names: LaneNames }) {
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
}
