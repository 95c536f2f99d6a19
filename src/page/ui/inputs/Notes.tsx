import type { Note } from '../../../core/paste/ignored';
import { noteInWords } from '../../../words/en/paste/noteInWords';
import { CopyButton } from '../kit/CopyButton';
import { InfoIcon } from '../kit/icons';

/** What a person should know of a paste, with the command that helps. */
export function Notes({ notes }: { readonly notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="k-stack inputs-notes">
      {notes.map((note) => {
        const { command, span } = note;
        return (
          <li key={`${noteInWords(note)} ${command ?? ''}`}>
            <InfoIcon size={14} />
            <div>
              <p>
                {noteInWords(note)}
                {span === undefined || command !== undefined ? null : ` (line ${span.line})`}
              </p>
              {command === undefined ? null : (
                <div className="inputs-command">
                  <code>{command}</code>
                  <CopyButton text={command} label={`Copy command: ${command}`} />
                </div>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
