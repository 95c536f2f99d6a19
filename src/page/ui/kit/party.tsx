import type { Party } from '../../../core/vocabulary/steps';

/** A party's shape; its hue is `--party-<party>`, and both are the same everywhere: circle, square, diamond, triangle, of like weight to the eye. */
export function PartyShape({
  party,
  x,
  y,
}: {
  readonly party: Party;
  readonly x: number;
  readonly y: number;
}) {
  switch (party) {
    case 'you':
      return <circle cx={x} cy={y} r="4" />;
    case 'proxy':
      return <rect x={x - 3.5} y={y - 3.5} width="7" height="7" rx="1" />;
    case 'server':
      return <path d={`M${x} ${y - 5}l5 5-5 5-5-5z`} />;
    case 'sts':
      return <path d={`M${x} ${y - 4.5}l4.8 8.500h-9.600z`} />;
  }
}

/** The shape alone, for beside a party's name. */
export function PartyMark({ party }: { readonly party: Party }) {
  return (
    <svg width="12" height="12" viewBox="0 0 12 12" className="k-party" data-party={party} aria-hidden="true">
      <PartyShape party={party} x={6} y={6} />
    </svg>
  );
}
