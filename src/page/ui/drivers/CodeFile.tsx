import { useMemo } from 'react';
import type { SnippetFile } from '../../../core/drivers/code/snippet';
import { snippetName } from '../../../words/en/drivers/snippetName';
import { CopyButton } from '../kit/CopyButton';
import { highlighted } from './highlight';

/** One file of a snippet, to read and to copy. */
export function CodeFile({ file }: { readonly file: SnippetFile }) {
  const { language, code } = file;
  const name = snippetName(file);
  const shown = useMemo(() => highlighted(code.trimEnd(), language), [code, language]);
  return (
    <figure className="k-box drivers-file">
      <figcaption>
        <span>{name}</span>
        <CopyButton text={code} label={`Copy ${name}`} />
      </figcaption>
      <pre>
        <code>{shown}</code>
      </pre>
    </figure>
  );
}
