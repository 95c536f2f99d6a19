import type { Readings } from '../../../core/bytes/readings';

export interface Reading {
  readonly of: string;
  /** null: what these bytes are not; `why` says what is missing then. */
  readonly text: string | null;
  readonly why: string;
}

/** What bytes are as numbers, as a time and as text, each with its name. */
export function readingsInWords(readings: Readings, selected: number): readonly Reading[] {
  const { int32LE, int32BE, double, objectIdTime, utf8, base64, read } = readings;
  const begins = read < selected ? `, first ${read.toLocaleString('en')} bytes` : '';
  return [
    { of: 'int32 LE', text: int32LE === null ? null : `${int32LE}`, why: 'needs 4 bytes' },
    { of: 'int32 BE', text: int32BE === null ? null : `${int32BE}`, why: 'needs 4 bytes' },
    { of: 'double', text: double === null ? null : numberInWords(double), why: 'needs 8 bytes' },
    {
      of: 'ObjectId time',
      text: objectIdTime === null ? null : new Date(objectIdTime).toISOString().replace('.000', ''),
      why: 'needs 12 bytes',
    },
    { of: `UTF-8${begins}`, text: utf8, why: 'these bytes are not UTF-8' },
    { of: `base64${begins}`, text: base64, why: '' },
  ];
}

function numberInWords(number: number): string {
  return Object.is(number, -0) ? '-0' : `${number}`;
}
