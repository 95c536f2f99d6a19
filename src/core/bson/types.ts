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
  int32: 16,
  int64: 18,
} as const;
