import { useCallback, useMemo } from 'react';
import type { ConnectionSummary } from '../../../core/capture/connection';
import { countConnections, hasFailed, type Counts } from '../../state/listen/connections';
import { firstGoodOf } from '../../state/listen/differences';
import type { Filter } from '../../state/listen/filter';
import { groupConnections, type Group } from '../../state/listen/groups';
import { shownConnections } from '../../state/listen/pause';
import { Disclosure } from '../kit/Disclosure';
import { GroupedListbox } from '../kit/GroupedListbox';
import { ConnectionRow } from './ConnectionRow';
import { countsInWords } from './countsInWords';
import { DifferingLine } from './DifferingLine';
import { FilterFields } from './FilterFields';
import { focusSteps, goToStage } from './focus';
import { ListHead } from './ListHead';
import { useListen, useListenStore } from './useListen';

/** Who has come, by time, and in what those that failed are unlike the first that did not. */
export function ConnectionsSection() {
  const connections = useListen(shownConnections);
  const filter = useListen((state) => state.filter);
  const monitoringShown = useListen((state) => state.monitoringShown);
  const chosen = useListen((state) => state.chosen);
  const follows = useListen((state) => state.follows);
  const forgotten = useListen((state) => state.forgotten);
  const { actions } = useListenStore();
  const counts = useMemo(() => countConnections(connections), [connections]);
  const groups = useMemo(() => groupConnections(connections, filter), [connections, filter]);
  const good = useMemo(() => firstGoodOf(connections), [connections]);
  const shown = useMemo(
    () => groups.filter(({ kind }) => kind === 'logins' || monitoringShown).map(boxGroup),
    [groups, monitoringShown],
  );
  const rowOf = useCallback(
    (connection: ConnectionSummary) => <ConnectionRow connection={connection} good={good} />,
    [good],
  );
  const monitoring = countIn(groups, 'monitoring');
  const inWords = countsInWords(counts, {
    logins: countIn(groups, 'logins'),
    monitoring: monitoringShown ? monitoring : 0,
  });
  return (
    <section className="k-stack listen-connections" aria-labelledby="listen-connections">
      <ListHead inWords={inWords} />
      <FilterFields counts={counts} />
      <DifferingLine connections={connections} />
      {shown.length === 0 ? (
        <Nothing counts={counts} filter={filter} />
      ) : (
        <GroupedListbox
          label="Connections"
          groups={shown}
          render={rowOf}
          chosen={chosen}
          still={follows}
          onChoose={actions.choose}
          onPick={goToStage}
          onEnter={focusSteps}
        />
      )}
      {monitoring === 0 && !monitoringShown ? null : (
        <Disclosure
          open={monitoringShown}
          onToggle={actions.showMonitoring}
          label={`Monitoring connections, ${monitoring}`}
        >
          They say hello and never log in: a driver keeps one to each server to see how it is.
        </Disclosure>
      )}
      {forgotten === 0 ? null : (
        <p className="k-note">
          {forgotten === 1 ? '1 older one was' : `${forgotten} older ones were`} forgotten, to bound memory.
        </p>
      )}
    </section>
  );
}

function countIn(groups: readonly Group[], kind: Group['kind']): number {
  return groups.reduce((sum, group) => sum + (group.kind === kind ? group.connections.length : 0), 0);
}

function Nothing({ counts, filter }: { readonly counts: Counts; readonly filter: Filter }) {
  const filtered = filter.text !== '' || filter.outcome !== 'any';
  return (
    <p className="listen-nothing">
      {filtered && counts.total + counts.monitoring > 0
        ? 'No connection fits the filter.'
        : counts.monitoring > 0
          ? 'Nobody has tried to log in yet.'
          : 'No driver has connected yet. Give yours the connection string above, and start it.'}
    </p>
  );
}

/** A head stands over more than one: over one alone it would say what its row says. */
function boxGroup({ key, kind, driver, connections }: Group) {
  const count = connections.length;
  const name = kind === 'monitoring' ? 'Monitoring' : driver === '' ? 'No hello' : driver;
  const failed = connections.filter(hasFailed).length;
  const counted = failed === 0 ? `${count}` : `${count}, ${failed} failed`;
  return {
    key,
    label: `${name}, ${counted}`,
    head:
      count === 1 ? null : (
        <>
          <span className="k-clip">{name}</span>
          <span className="listen-group-count">{counted}</span>
        </>
      ),
    items: connections,
  };
}
