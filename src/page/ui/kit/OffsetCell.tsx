/** Where a row begins, in both ways that an offset is written. */
export function OffsetCell({ offset }: { readonly offset: number }) {
  return (
    <td className="k-hex-offset">
      {offset} <span>{`0x${offset.toString(16).padStart(2, '0')}`}</span>
    </td>
  );
}
