import type { Span } from '../../bytes/span';
import { driverIds, type DriverId } from '../roster';
import type { Effect } from './facts';
import { layOutUri, type UriLayout } from './layout';
import { readAs } from './readAs';
import type { Reading, Remark } from './reading';

/** A stretch at which drivers part ways: who makes what of it. Drivers that are not named read it as written. */
export interface Difference {
  readonly span: Span;
  readonly says: readonly {
    readonly drivers: readonly DriverId[];
    readonly effect: Effect;
    readonly weight: Remark['weight'];
  }[];
}

export interface Comparison {
  readonly layout: UriLayout;
  /** One for each driver, in the order of `driverIds`. */
  readonly readings: readonly Reading[];
  /** In the order of the text. */
  readonly differences: readonly Difference[];
}

/**
 * One connection string as each driver sees it.
 * @throws Fault `connection-string-invalid` where it does not begin as one
 */
export function compareDrivers(text: string): Comparison {
  const layout = layOutUri(text);
  const readings = driverIds.map((id) => readAs(id, layout));
  return { layout, readings, differences: differencesOf(readings) };
}

function differencesOf(readings: readonly Reading[]): readonly Difference[] {
  const places = new Map<
    string,
    { span: Span; says: Map<string, { remark: Remark; drivers: DriverId[] }> }
  >();
  for (const { driver, remarks } of readings) {
    for (const remark of remarks) {
      const key = `${remark.span.start} ${remark.span.end}`;
      const place = places.get(key) ?? { span: remark.span, says: new Map() };
      places.set(key, place);
      const effect = JSON.stringify(remark.effect);
      const said = place.says.get(effect) ?? { remark, drivers: [] };
      place.says.set(effect, said);
      if (!said.drivers.includes(driver)) said.drivers.push(driver);
    }
  }
  return [...places.values()]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map(({ span, says }) => ({
      span,
      says: [...says.values()].map(({ remark: { effect, weight }, drivers }) => ({
        drivers,
        effect,
        weight,
      })),
    }));
}
