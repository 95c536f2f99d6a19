import { useMemo } from 'react';
import { values } from '../../../core/vocabulary/values';
import type { StepId } from '../../../core/vocabulary/steps';
import { blockKinds, noBytesInWords } from '../../../words/en/bytes/blockInWords';
import { bytesOfStep, type ByteBlock } from '../../state/selectors/bytes';
import { coveredFields } from '../../state/selectors/coveredFields';
import { placesOf } from '../../state/selectors/places';
import { Badge } from '../kit/Badge';
import { LongText } from '../kit/LongText';
import { useCountersign, useSigner, useUi } from '../shared/store';
import { byteRows, type ByteRow } from './byteRows';

/** The bytes of a step in one table, a field a row: where it is, its bytes, what they are. */
export function ByteTable({ step }: { readonly step: StepId }) {
  const state = useCountersign((all) => all);
  const signer = useSigner();
  const { file } = useUi();
  const blocks = useMemo(() => bytesOfStep(state, step), [state, step]);
  const places = useMemo(() => placesOf(state), [state]);
  const covered = useMemo(() => coveredFields(blocks, places, state.log), [blocks, places, state]);
  if (blocks.length === 0) return <p className="k-fine">{noBytesInWords(step, signer, file !== null)}</p>;
  const told = new Set<string>();
  return (
    <table className="print-bytes">
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Offset</th>
          <th scope="col">Bytes in hex</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      {blocks.map((block, i) => (
        <Block
          key={i}
          block={block}
          rows={byteRows(
            block.annotated,
            places.filter(({ medium }) => medium.id === block.medium),
            (field) => covered.has(field),
            told,
          )}
        />
      ))}
    </table>
  );
}

function Block({ block, rows }: { readonly block: ByteBlock; readonly rows: readonly ByteRow[] }) {
  return (
    <tbody>
      <tr className="print-bytes-of">
        <th colSpan={4} scope="rowgroup">
          {block.label} <small>{blockKinds[block.kind]}</small>
        </th>
      </tr>
      {rows.map((row, i) => (
        <Row key={row.offset} row={row} before={rows[i - 1]} />
      ))}
    </tbody>
  );
}

function Row({ row, before }: { readonly row: ByteRow; readonly before: ByteRow | undefined }) {
  const { path, part, offset, length, hex, reading, values: standing, meaning } = row;
  const within = path.at(-1) === part ? path.slice(0, -1) : path;
  const isNew = before?.path.join('\n') !== path.join('\n');
  return (
    <tr data-new={isNew || undefined}>
      <th scope="row">
        {isNew && within.length > 0 ? (
          <span className="print-path">{within.slice(-2).join(' › ')}</span>
        ) : null}
        <span className="k-line">
          {part}
          {meaning === '' ? ', continued' : null}
          {standing.map((name) => (
            <Badge key={name} letter={values[name].letter} party={values[name].maker} small />
          ))}
        </span>
      </th>
      <td className="print-offset">{offset}</td>
      <td className="k-mono print-hex">
        {hex ?? '•••• '}
        {hex === null ? <small>{length} bytes, secret</small> : null}
      </td>
      <td>
        {reading === undefined ? null : (
          <span className="k-mono print-reading">
            <LongText>{reading}</LongText>
          </span>
        )}
        {reading === undefined || meaning === '' ? null : ' · '}
        {meaning}
      </td>
    </tr>
  );
}
