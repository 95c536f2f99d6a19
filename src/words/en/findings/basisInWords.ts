import type { Basis } from '../../../core/findings/basis';

const words = {
  server: 'In the server’s own words',
  sts: 'In STS’s own words',
  driver: 'In the program’s own words',
  log: 'In the server’s own log',
  person: 'As you answered',
} as const satisfies Record<Extract<Basis, { readonly on: 'words' }>['of'], string>;

const ofDrivers = {
  run: 'Observed with the real drivers',
  read: 'Read in the drivers’ source',
  both: 'Observed with some drivers, read in the source of others',
} as const satisfies Record<Extract<Basis, { readonly on: 'drivers' }>['how'], string>;

/** What a finding rests on, a label beside how sure it is. */
export function basisInWords(basis: Basis): string {
  switch (basis.on) {
    case 'itself':
      return 'The data itself shows it';
    case 'words':
      return words[basis.of];
    case 'observed':
      return `Observed at real servers: ${basis.at}`;
    case 'elsewhere':
      return `Observed at other services, not at STS: ${basis.at}`;
    case 'documented':
      return `Documented: ${basis.in}`;
    case 'drivers':
      return ofDrivers[basis.how];
    case 'inferred':
      return 'Concluded, not documented';
    case 'modelled':
      return 'The sandbox’s model';
  }
}
