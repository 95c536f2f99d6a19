import { memo, type ReactNode } from 'react';

export interface IconProps {
  /** Side of the square in px; 16 unless told. */
  readonly size?: number;
}

/** Every icon is decoration: its control carries the name. Drawn on a 16 px grid in the text's colour. */
function Icon({ size = 16, children }: IconProps & { readonly children: ReactNode }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}

/** Two signatures that answer each other. */
export function BrandMark({ size = 20 }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M2.500 7h12m-3.500-3.500L14.500 7 11 10.500" />
      <path d="M17.500 13h-12m3.500-3.500L5.500 13 9 16.500" />
    </svg>
  );
}

const paths = {
  check: <path d="m3.500 8.500 3 3 6-7" />,
  cross: <path d="m4 4 8 8m0-8-8 8" />,
  pause: <path d="M5.500 3.500v9m5-9v9" strokeWidth="2" />,
  next: <path d="M5.500 3.500v9l6-4.500z" fill="currentColor" />,
  play: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M6.800 5.500v5l3.800-2.500z" fill="currentColor" />
    </>
  ),
  previous: <path d="M10.500 3.500v9l-6-4.500z" fill="currentColor" />,
  first: (
    <>
      <path d="M12 3.500v9L6 8z" fill="currentColor" />
      <path d="M4 3.500v9" />
    </>
  ),
  last: (
    <>
      <path d="M4 3.500v9L10 8z" fill="currentColor" />
      <path d="M12 3.500v9" />
    </>
  ),
  eye: (
    <>
      <path d="M1.500 8S4 3.500 8 3.500 14.500 8 14.500 8 12 12.500 8 12.500 1.500 8 1.500 8Z" />
      <circle cx="8" cy="8" r="2" />
    </>
  ),
  eyeOff: (
    <path d="M3.800 4.800C2.300 6 1.500 8 1.500 8S4 12.500 8 12.500c1.300 0 2.400-.5 3.300-1.100M6.500 3.700C7 3.600 7.500 3.500 8 3.500c4 0 6.500 4.500 6.500 4.500s-.5 1-1.500 2M2.500 2.500l11 11" />
  ),
  lock: (
    <>
      <rect x="3.500" y="7" width="9" height="6.500" rx="1.500" />
      <path d="M5.500 7V5a2.500 2.500 0 0 1 5 0v2" />
    </>
  ),
  system: (
    <>
      <circle cx="8" cy="8" r="5.500" />
      <path d="M8 2.500a5.500 5.500 0 0 1 0 11Z" fill="currentColor" />
    </>
  ),
  sun: (
    <>
      <circle cx="8" cy="8" r="2.800" />
      <path d="M8 1.500v1m0 11v1M1.500 8h1m11 0h1M3.400 3.400l.7.7m7.800 7.800.7.7m0-9.200-.7.7m-7.800 7.800-.7.7" />
    </>
  ),
  moon: <path d="M13.500 9.600A5.900 5.900 0 0 1 6.400 2.500a5.700 5.700 0 1 0 7.100 7.100Z" />,
  help: (
    <>
      <path d="M5.700 5.800a2.300 2.300 0 1 1 3.400 2c-.7.4-1.100.9-1.100 1.700" />
      <path d="M8 12.300v.1" strokeWidth="2" />
    </>
  ),
  info: (
    <>
      <circle cx="8" cy="8" r="5.800" />
      <path d="M8 7.500v3.300" />
      <path d="M8 5.100v.1" strokeWidth="1.800" />
    </>
  ),
  copy: (
    <>
      <rect x="5.500" y="5.500" width="8" height="8" rx="1.500" />
      <path d="M10.500 5.500V4A1.500 1.500 0 0 0 9 2.500H4A1.500 1.500 0 0 0 2.500 4v5A1.500 1.500 0 0 0 4 10.500h1.500" />
    </>
  ),
  open: <path d="M8 10.500V3m-3 3 3-3 3 3M3 13.500h10" />,
  download: <path d="M8 2.500v7.500m-3-3 3 3 3-3M3 13.500h10" />,
  print: (
    <>
      <path d="M4.500 5.500v-3h7v3M4.500 11.500H2.500v-6h11v6h-2" />
      <path d="M4.500 9.500h7v4h-7z" />
    </>
  ),
  warning: (
    <>
      <path d="M8 2.300 14.300 13H1.700z" />
      <path d="M8 6.500V9" />
      <path d="M8 11v.1" strokeWidth="1.800" />
    </>
  ),
  external: <path d="M6 4h6v6m0-6-7.500 7.500" />,
  stale: (
    <>
      <path d="M2.600 6.200a5.700 5.700 0 1 1-.2 3.300" />
      <path d="M2.300 3.300v3h3M8 5v3.200l2 1.300" />
    </>
  ),
  flask: (
    <>
      <path d="M6 2.500h4M7 2.500v4L3.600 12a1 1 0 0 0 .9 1.500h7a1 1 0 0 0 .9-1.500L9 6.500v-4" />
      <path d="M5.200 10h5.600" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.200" />
      <path d="m10.200 10.200 3.300 3.300" />
    </>
  ),
  dots: <path d="M3.500 8v.1M8 8v.1M12.500 8v.1" strokeWidth="2.400" />,
  dash: <path d="M4 8h8" />,
  chevron: <path d="m4.500 6.500 3.500 3.500 3.500-3.500" />,
} as const;

type Name = keyof typeof paths;

function icon(name: Name) {
  return memo(function KitIcon(props: IconProps) {
    return <Icon {...props}>{paths[name]}</Icon>;
  });
}

export const CheckIcon = icon('check');
export const CrossIcon = icon('cross');
export const PauseIcon = icon('pause');
export const NextIcon = icon('next');
export const PlayIcon = icon('play');
export const PreviousIcon = icon('previous');
export const FirstIcon = icon('first');
export const LastIcon = icon('last');
export const EyeIcon = icon('eye');
export const EyeOffIcon = icon('eyeOff');
export const LockIcon = icon('lock');
export const SystemThemeIcon = icon('system');
export const SunIcon = icon('sun');
export const MoonIcon = icon('moon');
export const HelpIcon = icon('help');
export const InfoIcon = icon('info');
export const CopyIcon = icon('copy');
export const DownloadIcon = icon('download');
export const PrintIcon = icon('print');
export const OpenIcon = icon('open');
export const WarningIcon = icon('warning');
export const ExternalIcon = icon('external');
export const StaleIcon = icon('stale');
export const FlaskIcon = icon('flask');
export const SearchIcon = icon('search');
export const DotsIcon = icon('dots');
export const DashIcon = icon('dash');
export const ChevronIcon = icon('chevron');
