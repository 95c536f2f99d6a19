import type { Origin } from '../../../core/quotation/origin';
import { originInWords } from '../../../words/en/drivers/originInWords';

/** How something that is told of a driver is known, with the place in its source where it was read. */
export function OriginNote({ from }: { readonly from: Origin }) {
  if (from.how === 'run') return <small>{originInWords(from)}</small>;
  const { repository, commit, file } = from;
  return (
    <small>
      {originInWords(from)},{' '}
      <a href={`https://github.com/${repository}/blob/${commit}/${file}`} target="_blank" rel="noreferrer">
        {file.slice(file.lastIndexOf('/') + 1)}
      </a>
    </small>
  );
}
