import { orNull } from '../fault/fault';
import { parseConnectionString } from './connectionString';
import { lastOption, type ConnectionString } from './shape';
import { targetOptionsOf, type Disregarded } from './targetOptions';

/** Something about a connection string that stops nothing here, and that a driver may see otherwise. */
export type TargetRemark =
  | { readonly code: MechanismRemark; readonly about: 'authMechanism' }
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
  const disregarded = orNull(() => targetOptionsOf(cs))?.disregarded ?? [];
  return [
    ...(code === null ? [] : [{ code, about: 'authMechanism' } as const]),
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
