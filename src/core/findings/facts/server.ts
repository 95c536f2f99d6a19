import type { DriverName } from '../../drivers/roster';

/** What a server cannot do, or does not let in. */
export interface ServerFacts {
  /** `goesOn`: whether the driver goes on all the same; null where that is not known. */
  'server-wire-old': {
    readonly found: number | null;
    readonly driver: DriverName | null;
    readonly goesOn: boolean | null;
  };
  'server-wire-new': { readonly least: number; readonly most: number };
  'server-documentdb': Record<never, never>;
  'server-ldap': Record<never, never>;
  /** So many logins begin at once where a process opens its whole pool. */
  'server-logins': {
    readonly pool: number;
    readonly hosts: number;
    readonly logins: number;
    /** Whether the string says how many, or most drivers' usual number stands for it. */
    readonly usual: boolean;
  };
  /** What it said is not what a server of this mechanism says. */
  'server-protocol': {
    readonly what: 'nonce' | 'host' | 'field' | 'steps';
    readonly driver: DriverName | null;
  };
}
