import { credentialsInside } from '../../../words/en/credentialsInside';
import { faultInWords } from '../../../words/en/faults/faultInWords';
import { useMemo } from 'react';
import type { Comparison } from '../../../core/drivers/uri/compareDrivers';
import { safeFormOf } from '../../../core/drivers/uri/safeForm';
import { lookThrough, stringOf } from '../../state/drivers/store';
import { Button } from '../kit/Button';
import { CopyButton } from '../kit/CopyButton';
import { useInputs } from '../shared/store';
import { useDrivers, useDriversStore } from './context';
import { UriField } from './UriField';

/** The connection string to look at, and what to write in its place. */
export function StringInput() {
  const { text } = useDrivers();
  const { edit } = useDriversStore().actions;
  const inputs = useInputs();
  const given = stringOf(inputs);
  const looked = lookThrough(text);
  const inside = 'comparison' in looked && holdsCredentials(looked.comparison);
  const fault = 'fault' in looked ? looked.fault : null;
  return (
    <section className="drivers-input" aria-labelledby="drivers-input">
      <h2 id="drivers-input">Connection string</h2>
      <UriField
        text={text}
        onChange={(next) => edit({ text: next })}
        messages={[
          ...(fault ? [{ id: 'fault', tone: 'bad' as const, text: `${faultInWords(fault).says}.` }] : []),
          {
            id: 'private',
            tone: 'private',
            text: 'Read in this page and sent nowhere, credentials and all.',
          },
          ...(inside ? [{ id: 'inside', tone: 'info' as const, text: credentialsInside }] : []),
        ]}
      />
      {given.length === 0 || given.equals(text) ? null : (
        <Button kind="quiet" onClick={() => edit({ text: given })}>
          Take the one of the Handshake
        </Button>
      )}
      {'comparison' in looked ? <SafeForms layout={looked.comparison.layout} /> : null}
    </section>
  );
}

/** Whether some driver finds user information in it, or a session token. */
function holdsCredentials({ readings }: Comparison): boolean {
  return readings.some(
    ({ accessKeyId, secretAccessKey, sessionToken }) => accessKeyId ?? secretAccessKey ?? sessionToken,
  );
}

/** What every driver reads alike. */
function SafeForms({ layout }: { readonly layout: Parameters<typeof safeFormOf>[0] }) {
  const inside = useMemo(() => safeFormOf(layout, true), [layout]);
  const outside = useMemo(() => safeFormOf(layout, false), [layout]);
  const forms = [
    { form: outside, what: 'without credentials' },
    ...(inside.uri.equals(outside.uri) ? [] : [{ form: inside, what: 'with credentials' }]),
  ].flatMap(({ form, what }) => [
    { text: form.uri, what },
    { text: form.shell, what: `${what}, for a shell` },
  ]);
  return (
    <div className="drivers-safe">
      <h3>Safe form</h3>
      <p className="k-note">
        Percent-encoded, with <code>authSource=%24external</code>. Without credentials every driver reads it
        alike; with them the specification has it as an error. In single quotes for a shell.
      </p>
      <ul className="k-stack" data-gap="4">
        {forms.map(({ text, what }) => (
          <li key={what}>
            <CopyButton
              text={text.reveal()}
              label={`Copy safe form ${what}`}
              caption={`${what.charAt(0).toUpperCase()}${what.slice(1)}`}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}
