import { driverIds, majors, type DriverId } from '../../../core/drivers/roster';
import { Select } from '../kit/Select';
import { useDrivers, useDriversStore } from './context';

/** Which other driver's reading stands beside that of this one. */
export function BesideSelect({ of }: { readonly of: DriverId }) {
  const { beside } = useDrivers();
  const { edit } = useDriversStore().actions;
  const others = driverIds.filter((id) => id !== of);
  return (
    <Select<DriverId | 'none'>
      label="Compare with"
      inline
      options={[
        { value: 'none', label: 'no other' },
        ...others.map((id) => ({ value: id, label: majors[id].name })),
      ]}
      value={beside === null || beside === of ? 'none' : beside}
      onChange={(next) => edit({ beside: next === 'none' ? null : next })}
    />
  );
}
