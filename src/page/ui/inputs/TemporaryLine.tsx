import { signingCredentials } from '../../state/inputs/resolution';
import { Disclosure } from '../kit/Disclosure';
import { useActions, useCountersign, useUi } from '../shared/store';
import { useLoaded } from '../shared/useLoaded';
import { WhenLoaded } from '../shared/WhenLoaded';

/** Whether temporary credentials are in use; it opens to what asks STS for some. */
export function TemporaryLine() {
  const open = useCountersign((state) => state.temporary !== null);
  const inUse = useCountersign(({ inputs }) => signingCredentials(inputs).sessionToken.length > 0);
  const { openTemporary } = useActions();
  const { temporary } = useUi();
  const asking = useLoaded(temporary, open);
  return (
    <Disclosure
      level={2}
      label="Get temporary credentials"
      state={inUse ? 'in use' : 'none yet'}
      open={open}
      onToggle={(next) => openTemporary(next ? 'line' : null)}
      onNear={() => void temporary.ask()}
    >
      <WhenLoaded loaded={asking}>{({ Form, store }) => <Form store={store} />}</WhenLoaded>
    </Disclosure>
  );
}
