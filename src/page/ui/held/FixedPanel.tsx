import { useState } from 'react';
import { base64Encode } from '../../../core/bytes/base64';
import { formatAmzDate } from '../../../core/sigv4/amzDate';
import { shiftInWords } from '../../../words/en/held/fixedInWords';
import { notFixedInWords } from '../../../words/en/held/notFixedInWords';
import { nothingFixed, type FixedInputs } from '../../state/inputs/fixed';
import { fixedOfRun } from '../../state/held/fixedOfRun';
import { readHalf, readMoment, readShift, type NotFixed } from '../../state/held/readFixed';
import { Button } from '../kit/Button';
import { Segmented } from '../kit/Segmented';
import { TextField } from '../kit/TextField';
import { useActions, useInputs, useLog, useUi } from '../shared/store';
import { useBroughtIntoSight } from '../shared/useBroughtIntoSight';
import './FixedPanel.css';

const clocks = [
  { value: 'own', label: 'Real' },
  { value: 'frozen', label: 'Frozen' },
  { value: 'shifted', label: 'Shifted' },
] as const;

/** What a person fixes, so that a run can be repeated to the byte. */
export function FixedPanel({ open }: { readonly open: boolean }) {
  const inside = useBroughtIntoSight(open);
  const inputs = useInputs();
  const log = useLog();
  const { clock: real } = useUi();
  const { edit } = useActions();
  const { fixed, target } = inputs;
  const fix = (change: Partial<FixedInputs>): void => void edit({ fixed: { ...fixed, ...change } });
  const last = fixedOfRun(log);
  const { clock } = fixed;
  return (
    <div ref={inside} className="k-stack fixed-panel" data-gap="12">
      <Segmented
        label="Clock"
        options={clocks}
        value={clock?.kind ?? 'own'}
        onChange={(kind) =>
          fix({
            clock:
              kind === 'own'
                ? null
                : kind === 'frozen'
                  ? { kind, at: Math.floor(real.now() / 1000) * 1000 }
                  : { kind, by: 0 },
          })
        }
      />
      {clock?.kind === 'frozen' ? (
        <FixedField
          key="frozen"
          label="Frozen at"
          hint="UTC"
          text={clock.at % 1000 === 0 ? formatAmzDate(clock.at) : new Date(clock.at).toISOString()}
          read={readMoment}
          onRead={(at) => fix({ clock: { kind: 'frozen', at } })}
        />
      ) : null}
      {clock?.kind === 'shifted' ? (
        <FixedField
          key="shifted"
          label="Shifted by"
          hint="+5m, -1h 30m, 2d"
          text={shiftInWords(clock.by)}
          read={readShift}
          onRead={(by) => fix({ clock: { kind: 'shifted', by } })}
        />
      ) : null}
      <p className="k-fine">
        {target === 'sandbox'
          ? 'The client goes by it, and so do the sandbox and its STS.'
          : 'The client goes by it. The server and STS have clocks of their own.'}
      </p>
      <HalfField
        label="Client nonce"
        half={fixed.clientNonce}
        onFix={(clientNonce) => fix({ clientNonce })}
      />
      {target === 'sandbox' ? (
        <HalfField
          label="Sandbox’s half"
          half={fixed.serverNonce}
          onFix={(serverNonce) => fix({ serverNonce })}
        />
      ) : null}
      <div className="k-line">
        <Button disabled={!last} onClick={() => last && fix(last)}>
          Take the last run’s
        </Button>
        <Button kind="quiet" disabled={fixed === nothingFixed} onClick={() => edit({ fixed: nothingFixed })}>
          Fix nothing
        </Button>
      </div>
    </div>
  );
}

interface HalfFieldProps {
  readonly label: string;
  readonly half: Uint8Array | null;
  readonly onFix: (half: Uint8Array | null) => void;
}

/** Half of the server nonce: the client’s, which is its nonce, or the server’s. */
function HalfField({ label, half, onFix }: HalfFieldProps) {
  return (
    <FixedField
      label={label}
      hint="32 bytes, base64 or hex"
      text={half ? base64Encode(half) : ''}
      read={readHalf}
      onRead={onFix}
      onEmpty={() => onFix(null)}
    />
  );
}

interface FixedFieldProps<T> {
  readonly label: string;
  readonly hint: string;
  /** What is fixed now. */
  readonly text: string;
  readonly read: (text: string) => T | NotFixed;
  readonly onRead: (value: T) => void;
  readonly onEmpty?: () => void;
}

/** What is no value stays in its box, and what was fixed before stays fixed. */
function FixedField<T extends number | Uint8Array>(props: FixedFieldProps<T>) {
  const { label, hint, text, read, onRead, onEmpty } = props;
  const [typed, setTyped] = useState({ of: text, is: text });
  // Fixed from elsewhere meanwhile.
  const shown = typed.of === text ? typed.is : text;
  const empty = shown.trim() === '' && onEmpty !== undefined;
  const value = empty ? null : read(shown);
  const why = isNotFixed(value) ? value : null;
  return (
    <TextField
      label={label}
      hint={hint}
      value={shown}
      onChange={(next) => {
        setTyped({ of: text, is: next });
        if (next.trim() === '' && onEmpty) return onEmpty();
        const found = read(next);
        if (!isNotFixed(found)) onRead(found);
      }}
      messages={why ? [{ id: 'why', tone: 'bad', text: notFixedInWords(why) }] : []}
    />
  );
}

function isNotFixed(value: number | Uint8Array | NotFixed | null): value is NotFixed {
  return typeof value === 'object' && value !== null && 'problem' in value;
}
