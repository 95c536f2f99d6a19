import { useMemo } from 'react';
import type { ConnectionOutcome, ConnectionSummary } from '../../../core/capture/connection';
import { countConnections, type Counts } from '../../state/listen/connections';
import type { Filter } from '../../state/listen/filter';
import { groupConnections, type Group } from '../../state/listen/groups';
import { Button } from '../kit/Button';
import { Disclosure } from '../kit/Disclosure';
import { GroupedListbox } from '../kit/GroupedListbox';
import { SearchField } from '../kit/SearchField';
import { Select } from '../kit/Select';
import { useSpoken } from '../kit/useSpoken';
import { ConnectionRow } from './ConnectionRow';
import { countsInWords } from './countsInWords';
import { focusSteps } from './focus';
import { outcomes } from './outcomes';
import { useListen, useListenStore } from './useListen';

const listed: readonly ConnectionOutcome[] = ['rejected', 'broken', 'open', 'authenticated'];

/** Who has come, by driver and by how it went. */
export function ConnectionsSection() {
  const connections = useListen((state) => state.connections);
  const filter = useListen((state) => state.filter);
  const monitoringShown = useListen((state) => state.monitoringShown);
  const chosen = useListen((state) => state.chosen);
  const forgotten = useListen((state) => state.forgotten);
  const live = useListen((state) => state.feed?.phase === 'live');
  const { actions } = useListenStore();
  const counts = useMemo(() => countConnections(connections), [connections]);
  const groups = useMemo(() => groupConnections(connections, filter), [connections, filter]);
  const shown = useMemo(
    () => groups.filter(({ kind }) => kind === 'logins' || monitoringShown).map(boxGroup),
    [groups, monitoringShown],
  );
  const monitoring = countIn(groups, 'monitoring');
  const inWords = countsInWords(counts, {
    logins: countIn(groups, 'logins'),
    monitoring: monitoringShown ? monitoring : 0,
  });
  const spoken = useSpoken(inWords, 2000);
  return (
    <section className="k-stack listen-connections" aria-labelledby="listen-connections">
      <div className="listen-head">
        <h2 id="listen-connections">Connections</h2>
        <span className="k-time listen-count">{inWords}</span>
        <Button kind="quiet" disabled={!live || connections.size === 0} onClick={actions.clear}>
          Clear
        </Button>
      </div>
      <p className="k-hidden" role="status" aria-label="Connections heard">
        {spoken}
      </p>
      <div className="listen-filter">
        <SearchField
          label="Filter connections"
          placeholder="Driver, app, key ID, code"
          value={filter.text}
          onChange={(text) => actions.narrow({ text })}
        />
        <Select
          label="Outcome"
          labelShown={false}
          options={outcomeOptions(counts)}
          value={filter.outcome}
          onChange={(outcome) => actions.narrow({ outcome })}
        />
      </div>
      {shown.length === 0 ? (
        <Nothing counts={counts} filter={filter} />
      ) : (
        <GroupedListbox
          label="Connections"
          groups={shown}
          render={rowOf}
          chosen={chosen}
          onChoose={actions.choose}
          onEnter={focusSteps}
        />
      )}
      {monitoring === 0 && !monitoringShown ? null : (
        <Disclosure
          open={monitoringShown}
          onToggle={actions.showMonitoring}
          label={`Monitoring connections, ${monitoring}`}
        >
          <p className="k-note">
            They say hello and never log in: a driver keeps one to each server to see how it is.
          </p>
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

const rowOf = (connection: ConnectionSummary) => <ConnectionRow {...connection} />;

/** A head stands over more than one: over one alone it would say what its row says. */
function boxGroup({ key, kind, driver, connections }: Group) {
  const count = connections.length;
  const name = kind === 'monitoring' ? 'Monitoring' : driver === '' ? 'No hello' : driver;
  const failed = connections.filter(({ outcome }) => outcome === 'rejected' || outcome === 'broken').length;
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

function outcomeOptions({ total, byOutcome }: Counts) {
  return [
    { value: 'any' as const, label: `All (${total})` },
    ...listed.map((outcome) => ({
      value: outcome,
      label: `${outcomes[outcome].word} (${byOutcome[outcome]})`,
    })),
  ];
}
