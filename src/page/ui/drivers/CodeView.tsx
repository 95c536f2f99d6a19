import { snippetOf } from '../../../core/drivers/code/snippets';
import type { CodeServer, CodeSource, SnippetFile } from '../../../core/drivers/code/snippet';
import { commandsFor } from '../../../core/mongodbAws/user/commands';
import { codeTitles } from '../../../words/en/drivers/codeTitles';
import { codeVersions } from '../../../words/en/drivers/codeVersions';
import { placeholders } from '../../../words/en/drivers/placeholders';
import { snippetNotes } from '../../../words/en/drivers/snippetNotes';
import { codeRequestOf, lookThrough } from '../../state/drivers/store';
import { Checkbox } from '../kit/Checkbox';
import { Notice } from '../kit/Notice';
import { Segmented } from '../kit/Segmented';
import { Select } from '../kit/Select';
import { useCountersign } from '../shared/store';
import { CodeFile } from './CodeFile';
import { useDrivers, useDriversStore } from './context';

const sources = [
  { value: 'environment', label: 'Environment' },
  { value: 'explicit', label: 'In the code' },
  { value: 'web-identity', label: 'Web identity' },
] as const satisfies readonly { readonly value: CodeSource; readonly label: string }[];

const servers = [
  { value: 'any', label: 'Atlas, or another that the machine trusts' },
  { value: 'documentdb', label: 'Amazon DocumentDB' },
] as const satisfies readonly { readonly value: CodeServer; readonly label: string }[];

function createUser(name: string): SnippetFile {
  const text = commandsFor({ server: 'documentdb', name })[0]?.text ?? '';
  return { name: 'database-user', language: 'javascript', code: `${text}\n` };
}

/** Working code for the chosen driver, with secrets by reference unless the values themselves are asked for. */
export function CodeView() {
  const state = useDrivers();
  const { edit } = useDriversStore().actions;
  const inputs = useCountersign((page) => page.inputs);
  const request = codeRequestOf(state, lookThrough(state.text), inputs);
  const { files, notes } = snippetOf(state.reader, { ...request, placeholders });
  return (
    <div>
      <div className="k-line drivers-choices">
        <Segmented
          label="Credentials come from"
          options={sources}
          value={state.source}
          onChange={(source) => edit({ source })}
        />
        <Checkbox
          label="Write the values out"
          checked={state.literals}
          onChange={(literals) => edit({ literals })}
          disabled={state.source === 'web-identity'}
        />
        <Select
          label="Server"
          inline
          options={servers}
          value={request.server}
          onChange={(server) => edit({ server })}
        />
      </div>
      <p className="k-note drivers-versions">
        For {codeTitles[state.reader]}: {codeVersions(state.reader, state.source)}
      </p>
      {state.literals && request.literals !== null ? (
        <Notice tone="warn" title="This code holds the secret">
          Keep it out of version control, and take the values from the environment where you can.
        </Notice>
      ) : null}
      {files.map((file) => (
        <CodeFile key={file.name} file={file} />
      ))}
      {request.server === 'documentdb' ? (
        <CodeFile file={createUser(request.roleArn ?? placeholders['user-arn'])} />
      ) : null}
      {notes.map((note) => (
        <p key={note} className="k-note drivers-note">
          {snippetNotes[note]}
        </p>
      ))}
    </div>
  );
}
