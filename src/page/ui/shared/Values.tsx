import { memo, type ReactNode } from 'react';
import { values, type ValueName } from '../../../core/vocabulary/values';
import { LongText } from '../kit/LongText';
import { ValueChip } from '../kit/ValueChip';
import { useParts } from './useParts';
import type { ShownValues } from '../../state/selectors/shown';

interface ValuesProps {
  readonly names: readonly ValueName[];
  readonly shown: ShownValues;
  /** Rows before the values. */
  readonly children?: ReactNode;
}

/** Named values, exact and whole, one a row. */
export function Values({ names, shown, children }: ValuesProps) {
  return (
    <dl className="k-values" data-roving>
      {children}
      {names.map((name) => {
        const text = shown[name];
        if (text === undefined) return null;
        return <ValueRow key={name} name={name} text={text} />;
      })}
    </dl>
  );
}

function ValueRow({ name, text }: { readonly name: ValueName; readonly text: string }) {
  return (
    <>
      <dt>{values[name].title}</dt>
      <dd className="k-mono">
        <Value name={name} text={text} />
      </dd>
    </>
  );
}

/** One named value in running text, exact. */
export const Value = memo(function Value({
  name,
  text,
}: {
  readonly name: ValueName;
  readonly text: string;
}) {
  const partsOf = useParts();
  return (
    <ValueChip name={name} exact followed parts={partsOf(name, text)}>
      {text}
    </ValueChip>
  );
});

/** A row that is no named value. */
export function Row({ term, children }: { readonly term: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{typeof children === 'string' ? <LongText>{children}</LongText> : children}</dd>
    </>
  );
}
