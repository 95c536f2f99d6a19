import { useState } from 'react';
import {
  defaultListenerSettings,
  type ListenerAnswer,
  type ListenerSettings,
} from '../../../core/capture/settings';
import { isServerFault, serverFaults } from '../../../core/mongodbAws/server/faults';
import { faultWords } from '../../../words/en/mistakes';
import { serverModeNotes } from '../../../words/en/serverModes';
import { ServerModeSelect } from '../shared/ServerModeSelect';
import { Select } from '../kit/Select';
import { useListen, useListenStore } from './useListen';

const judge = 'judge';
const accept = 'accept';

const answers = [
  { value: judge, label: 'A real check, by the example users' },
  { value: accept, label: 'Accept every login' },
  ...serverFaults.map((fault) => ({
    value: fault,
    label: faultWords[fault].title,
    group: 'Fail on purpose',
  })),
];

/** How drivers are answered, chosen beforehand; what is particular about it is told once it is not the usual. On the way to a cluster there is nothing to choose: it answers. */
export function AnswerFields() {
  const settings = useListen((state) => state.settings);
  const live = useListen((state) => state.feed?.phase === 'live');
  const relayed = useListen((state) => state.listener?.relayTo !== undefined);
  const { actions } = useListenStore();
  const [changed, setChanged] = useState(false);
  if (!settings || relayed) return null;
  const { answer, mode } = settings;
  const noted = changed || answer.kind !== judge || mode !== defaultListenerSettings.mode;
  const described = noted ? { describedBy: 'listen-answer-note' } : {};
  const set = (change: Partial<ListenerSettings>): void => {
    setChanged(true);
    actions.set({ ...settings, ...change });
  };
  return (
    <section aria-label="How drivers are answered">
      <div className="listen-answer">
        <Select
          label="Answer"
          options={answers}
          value={valueOf(answer)}
          disabled={!live}
          {...described}
          onChange={(value) => set({ answer: answerOf(value) })}
        />
        <ServerModeSelect
          inline
          value={mode}
          disabled={!live}
          {...described}
          onChange={(next) => set({ mode: next })}
        />
      </div>
      {noted ? (
        <p id="listen-answer-note" className="k-note listen-note">
          {noteOf(answer)}
          {serverModeNotes[mode]} Applies to new connections.
        </p>
      ) : null}
    </section>
  );
}

function valueOf(answer: ListenerAnswer): string {
  return answer.kind === 'fail' ? answer.fault : answer.kind;
}

function answerOf(value: string): ListenerAnswer {
  if (isServerFault(value)) return { kind: 'fail', fault: value };
  return { kind: value === accept ? accept : judge };
}

function noteOf(answer: ListenerAnswer): string {
  switch (answer.kind) {
    case 'judge':
      return '';
    case 'accept':
      return 'Whatever is well-formed is accepted, right or wrong. ';
    case 'fail':
      return `${faultWords[answer.fault].description} `;
  }
}
