import { valuesWithin, type ByteMark } from './byteMarks';
import { foldedOver, HeldBack } from './HeldBack';

interface HexRestProps {
  /** Of how many fields. */
  readonly says: string;
  /** The bytes that are not drawn. */
  readonly from: number;
  readonly to: number;
  readonly marks: readonly ByteMark[];
  readonly button: string;
  readonly onShow: () => void;
}

/** What stands for the fields that are not drawn, with the values in them. */
export function HexRest({ says, from, to, marks, button, onShow }: HexRestProps) {
  const names = valuesWithin(marks, from, to);
  return (
    <div className="k-hex-rest" {...foldedOver(from, to, names)}>
      {says} <HeldBack names={names} />
      <button type="button" className="k-more" onClick={onShow}>
        {button}
      </button>
    </div>
  );
}
