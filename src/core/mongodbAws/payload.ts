import { checkInSteps } from '../bson/check';
import type { Element } from '../bson/elements';
import { int32At, invalid, readElements, requireWholeDocument } from '../bson/elements';
import { Progress } from '../bson/progress';
import { bsonType, bsonTypeNames } from '../bson/types';
import { Fault } from '../fault/fault';
import { utf8Decode } from '../bytes/utf8';

/** A SASL payload: one BSON document, read strictly, by position, in any key order. */
export interface Payload {
  readonly bytes: Uint8Array;
  readonly elements: readonly Element[];
}

/** Elements of a payload, of all levels together. The mechanism has three; more than this are not even looked at. */
const mostElements = 1_000;

/** @throws Fault `bson-invalid` or `utf8-invalid` with the byte offset in the payload */
export function readPayload(bytes: Uint8Array): Payload {
  requireWholeDocument(bytes);
  const progress = new Progress(mostElements);
  const steps = checkInSteps(bytes, 0, progress);
  while (!steps.next().done && !progress.cut);
  if (progress.cut) {
    throw invalid({ problem: 'too-many-elements', limit: mostElements }, progress.cut.at);
  }
  return { bytes, elements: readElements(bytes) };
}

/** The names that are none of those given, in the payload's order. */
export function unknownFields(payload: Payload, known: readonly string[]): readonly string[] {
  return payload.elements.map(({ name }) => name).filter((name) => !known.includes(name));
}

/** @throws Fault `field-missing`, or `field-type` unless it is a binary of subtype 0 */
export function binaryField(payload: Payload, name: string): Uint8Array {
  const { valueOffset, valueLength } = require(payload, name, bsonType.binary);
  const subtype = payload.bytes[valueOffset + 4];
  if (subtype !== 0) {
    throw new Fault('field-type', { problem: 'subtype', name, found: subtype ?? 0, offset: valueOffset + 4 });
  }
  return payload.bytes.slice(valueOffset + 5, valueOffset + valueLength);
}

/** @throws Fault `field-missing` or `field-type` */
export function stringField(payload: Payload, name: string): string {
  const { valueOffset, valueLength } = require(payload, name, bsonType.string);
  return utf8Decode(payload.bytes.subarray(valueOffset + 4, valueOffset + valueLength - 1), valueOffset + 4);
}

/** As `stringField`, or undefined where the payload has no such field. */
export function optionalStringField(payload: Payload, name: string): string | undefined {
  return payload.elements.some((element) => element.name === name) ? stringField(payload, name) : undefined;
}

/** @throws Fault `field-missing` or `field-type` */
export function int32Field(payload: Payload, name: string): number {
  return int32At(payload.bytes, require(payload, name, bsonType.int32).valueOffset);
}

/** Where a field's value begins in the payload; 0 where there is no such field. */
export function offsetOf(payload: Payload, name: string): number {
  return payload.elements.find((element) => element.name === name)?.valueOffset ?? 0;
}

function require(payload: Payload, name: string, type: number): Element {
  const element = payload.elements.find((candidate) => candidate.name === name);
  if (!element) throw new Fault('field-missing', { name, offset: 0 });
  if (element.type !== type) {
    const found = bsonTypeNames[element.type] ?? 'unknown';
    throw new Fault('field-type', {
      problem: 'type',
      name,
      found,
      wanted: bsonTypeNames[type] ?? `${type}`,
      offset: element.typeOffset,
    });
  }
  return element;
}
