import { useMemo } from 'react';
import type { SnippetFile } from '../../../core/drivers/code/snippet';
import { CopyButton } from '../kit/CopyButton';
import { highlighted } from './highlight';

/** One file of a snippet, to read and to copy. */
export function CodeFile({ file: { name, language, code } }: { readonly file: SnippetFile }) {
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
