import { useMemo } from 'react';
import { signedLoginIn } from '../../../core/capture/signedLogin';
import { replayOf } from '../../../core/mongodbAws/replay';
import type { ShellCommand } from '../../../core/shell/look';
import { shellLook } from '../../../core/shell/shellLook';
import { curlOf } from '../../../core/sts/actions/curl';
import type { StepId } from '../../../core/vocabulary/steps';
import {
  byteComment,
  curlWords,
  deedWords,
  noCommandWords,
  noteWords,
} from '../../../words/en/shell/shellWords';
import { shellKnownOf } from '../../state/selectors/shellKnown';
import { CopyButton } from '../kit/CopyButton';
import { useCountersign, useLog, useUi } from '../shared/store';
import './ShellPanel.css';

/** A step done again in a shell: the command, and what it prints. */
export function ShellPanel({ step }: { readonly step: StepId }) {
  const { store, file } = useUi();
  const log = useLog();
  const preview = useCountersign((state) => state.preview);
  const namesMasked = file?.redaction === 'identities';
  const look = useMemo(() => {
    const known = shellKnownOf({ ...store.getState(), log, preview }, namesMasked);
    return known && shellLook(step, known, byteComment);
  }, [store, log, preview, namesMasked, step]);
  return (
    <div className="k-body">
      {look?.kind === 'command' ? (
        <Command step={step} look={look} />
      ) : (
        <p className="k-empty">{noCommandWords[look?.why ?? 'not-reached']}</p>
      )}
      {step === 'sts' && !namesMasked ? <Curl /> : null}
    </div>
  );
}

function Command({ step, look }: { readonly step: StepId; readonly look: ShellCommand }) {
  const { does, command, output, masked, notes } = look;
  return (
    <>
      <p>{deedWords[does]}</p>
      <figure className="k-box shell-box" aria-label="Command">
        <figcaption>
          <span>Command, for bash</span>
          <CopyButton text={command} label="Copy the command" caption="Copy" />
        </figcaption>
        <pre>
          <code data-shell={step}>{command}</code>
        </pre>
      </figure>
      <figure className="k-box shell-box" aria-label="Output">
        <figcaption>
          <span>{masked ? 'What it prints, secrets hidden' : 'What it prints'}</span>
          {masked ? null : <CopyButton text={output} label="Copy the output" caption="Copy" />}
        </figcaption>
        <pre>
          <code data-shell-output={step}>{output}</code>
        </pre>
      </figure>
      {notes.length > 0 ? <p className="k-fine">{notes.map((note) => noteWords[note]).join(' ')}</p> : null}
    </>
  );
}

/** The request that the server sends to STS, for a shell that has a network. */
function Curl() {
  const log = useLog();
  const login = useMemo(() => signedLoginIn(log), [log]);
  if (!login) return null;
  const text = curlOf(replayOf(login));
  return (
    <section className="k-stack" aria-labelledby="shell-curl">
      <h3 id="shell-curl">{curlWords.title}</h3>
      <p className="k-fine">{curlWords.what}</p>
      <figure className="k-box shell-box" aria-label="Request to STS">
        <figcaption>
          <span>Command, for bash with curl</span>
          <CopyButton text={text} label="Copy the request to STS" caption="Copy" />
        </figcaption>
        <pre>
          <code data-curl="sts">{text}</code>
        </pre>
      </figure>
      <p className="k-fine">{curlWords.careful}</p>
    </section>
  );
}
