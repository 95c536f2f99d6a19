/** Element types of the BSON specification (bsonspec.org, version 1.1), by their type byte. */
export const bsonTypeNames: Readonly<Record<number, string>> = {
  1: 'double',
  2: 'string',
  3: 'document',
  4: 'array',
  5: 'binary',
  6: 'undefined',
  7: 'ObjectId',
  8: 'boolean',
  9: 'UTC datetime',
  10: 'null',
  11: 'regular expression',
  12: 'DBPointer',
  13: 'JavaScript',
  14: 'symbol',
  15: 'JavaScript with scope',
  16: 'int32',
  17: 'timestamp',
  18: 'int64',
  19: 'decimal128',
  127: 'max key',
  255: 'min key',
};

/** The types whose layout the readers take apart. */
export const bsonType = {
  double: 1,
  string: 2,
  document: 3,
  array: 4,
  binary: 5,
  boolean: 8,
  date: 9,
  regex: 11,
  dbPointer: 12,
  code: 13,
  symbol: 14,
  codeWithScope: 15,
  int32: 16,
  int64: 18,
} as const;

/** Bytes of a value, for the types whose values all have as many. */
export const fixedLengths: Readonly<Record<number, number>> = {
  1: 8,
  6: 0,
  7: 12,
  8: 1,
  9: 8,
  10: 0,
  16: 4,
  17: 8,
  18: 8,
  19: 16,
  127: 0,
  255: 0,
};
