import { describe, expect, it } from 'vitest';
import { Fault, faultOf, orNull } from './fault';

const fault = new Fault('hex-invalid', { problem: 'digit' });
const throwing = (thrown: Error) => (): never => {
  throw thrown;
};

describe('what may fail', () => {
  it('gives what it reads, and no fault', () => {
    expect(orNull(() => 7)).toBe(7);
    expect(faultOf(() => 7)).toBeNull();
  });

  it('gives null, or the fault itself, for a fault', () => {
    expect(orNull(throwing(fault))).toBeNull();
    expect(faultOf(throwing(fault))).toBe(fault);
  });

  it('hides nothing that is no fault', () => {
    const defect = new TypeError('a defect');
    expect(() => orNull(throwing(defect))).toThrow(defect);
    expect(() => faultOf(throwing(defect))).toThrow(defect);
  });
});
