import type { ToggleId } from './toggle';

/** A number that a toggle takes: whole, signed. */
export interface ToggleParameter {
  readonly label: string;
  readonly unit: string;
  readonly initial: number;
  readonly min: number;
  readonly max: number;
}

/** Minutes of ten years: the dates stay dates of four digits. */
const farthest = 10 * 366 * 24 * 60;

/** The toggles that take a number. */
export const toggleParameters: Readonly<Partial<Record<ToggleId, ToggleParameter>>> = {
  clock: { label: 'Minutes', unit: 'min', initial: -20, min: -farthest, max: farthest },
};
