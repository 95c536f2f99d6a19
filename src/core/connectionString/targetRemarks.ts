import { orNull } from '../fault/fault';
import { hasCredentials, parseConnectionString } from './connectionString';
import { lastOption, type ConnectionString } from './shape';
import { targetOptionsOf, type Disregarded } from './targetOptions';

/** Something about a connection string that stops nothing here, and that a driver may see otherwise. */
export type TargetRemark =
  | { readonly code: MechanismRemark; readonly about: 'authMechanism' }
  /** Since its change of 2025-09-30 (DRIVERS-3131) the specification has them an error; most drivers take them still. */
  | { readonly code: 'credentials-inside'; readonly about: 'credentials' }
  /** The option's value is none for it, so that it is ignored. */
  | (Omit<Disregarded, 'option' | 'span'> & {
      readonly code: 'option-ignored';
      readonly about: Disregarded['option'];
    });

export type MechanismRemark =
  | 'auth-mechanism-missing'
  | 'auth-mechanism-empty'
  | 'auth-mechanism-case'
  | 'auth-mechanism-other';

const mechanism = 'MONGODB-AWS';

/** @param text a connection string; one that cannot be read has no remarks, since it has a fault */
export function targetRemarksOf(text: string): readonly TargetRemark[] {
  const cs = orNull(() => parseConnectionString(text));
  if (!cs) return [];
  const code = mechanismRemark(cs);
  const inside = lastOption(cs, 'authMechanism')?.value === mechanism && hasCredentials(cs);
  const disregarded = orNull(() => targetOptionsOf(cs))?.disregarded ?? [];
  return [
    ...(code === null ? [] : [{ code, about: 'authMechanism' } as const]),
    ...(inside ? [{ code: 'credentials-inside', about: 'credentials' } as const] : []),
    ...disregarded.map(
      ({ option, withoutTls, refusedByNode }) =>
        ({ code: 'option-ignored', about: option, withoutTls, refusedByNode }) as const,
    ),
  ];
}

/** @returns null where it is as every driver wants it */
function mechanismRemark(cs: ConnectionString): MechanismRemark | null {
  const option = lastOption(cs, 'authMechanism');
  if (!option) return 'auth-mechanism-missing';
  const written = `${option.value}`;
  if (written === mechanism) return null;
  if (written === '') return 'auth-mechanism-empty';
  return written.toUpperCase() === mechanism ? 'auth-mechanism-case' : 'auth-mechanism-other';
}
